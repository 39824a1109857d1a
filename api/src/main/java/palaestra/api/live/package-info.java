/** What the server says of its own accord: the WebSocket of the course platform. */
package palaestra.api.live;
