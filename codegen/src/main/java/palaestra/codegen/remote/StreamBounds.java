package palaestra.codegen.remote;

import java.time.Duration;

/**
 * How long a streamed answer may take.
 *
 * @param connect to the server
 * @param firstByte until the server begins to answer
 * @param idle between two pieces of the answer
 * @param deadline {@link System#nanoTime()} at which the whole answer must have ended
 */
record StreamBounds(Duration connect, Duration firstByte, Duration idle, long deadline) {
}
