package palaestra.domain.arena;

import java.time.Duration;
import java.util.UUID;

/**
 * One of two answers.
 *
 * @param answer empty if no model had one
 * @param latency how long the model took
 */
public record ShownItem(UUID id, String model, String answer, Duration latency, int promptTokens, int outputTokens) {
}
