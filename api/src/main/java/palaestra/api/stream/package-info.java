/**
 * Server-sent events without a thread per stream: {@link palaestra.api.stream.EventStream} writes what the connection
 * takes and keeps the rest, within bounds, until it takes more.
 */
package palaestra.api.stream;
