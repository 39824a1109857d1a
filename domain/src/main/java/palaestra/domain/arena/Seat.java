package palaestra.domain.arena;

import java.time.Duration;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.Generated;

/**
 * One of the two places of a pair, when it is decided.
 *
 * @param generated null if no model had an answer
 * @param latency how long the model that has the place took, or was given
 */
record Seat(CodeModel model, Generated generated, Duration latency) {
}
