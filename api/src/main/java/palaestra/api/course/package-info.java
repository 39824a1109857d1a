/** The dialect of the course platform, below {@code /api}; its WebSocket is {@code palaestra.api.live}. */
package palaestra.api.course;
