package palaestra.codegen.catalogue;

import java.time.Duration;

/**
 * What the calls to a server may take.
 *
 * @param connect time to open a connection
 * @param firstByte time until a streamed answer begins
 * @param idle time between two pieces of a streamed answer
 * @param timeout for the whole answer, repeated attempts included
 * @param maxConcurrent calls under way at once; one more waits, any further are refused
 * @param retries further attempts after one that failed before any answer
 */
public record CallLimits(Duration connect, Duration firstByte, Duration idle, Duration timeout, int maxConcurrent,
        int retries) {
}
