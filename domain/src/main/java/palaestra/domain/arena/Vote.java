package palaestra.domain.arena;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import palaestra.domain.arena.rating.Verdict;

/**
 * Which of two answers somebody preferred.
 *
 * @param first the answer that was shown first
 * @param language null where unknown
 * @param choice from when both answers were there to the vote
 */
public record Vote(StoredItem first, StoredItem second, Verdict verdict, TaskKind kind, Privacy privacy,
        String language, long user, Duration choice, Instant at) {

    /** The preferred answer; null if it was neither. */
    public UUID winner() {
        return switch (verdict) {
            case FIRST -> first.id();
            case SECOND -> second.id();
            case TIE, BOTH_BAD -> null;
        };
    }

    /** Whether the vote compares two models. Nobody can judge an answer that was not there. */
    public boolean compares() {
        return !first.model().equals(second.model()) && !first.empty() && !second.empty();
    }
}
