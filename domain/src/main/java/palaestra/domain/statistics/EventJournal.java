package palaestra.domain.statistics;

import java.time.Instant;

/** The events themselves, for counts of a short time that must not be some seconds old. */
public interface EventJournal {

    /** Needs a transaction. */
    long countSince(Instant since, EventKind kind);
}
