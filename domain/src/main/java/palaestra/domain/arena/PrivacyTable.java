package palaestra.domain.arena;

import static palaestra.domain.arena.PrivacyTable.Keeping.FOR_DIAGNOSIS;
import static palaestra.domain.arena.PrivacyTable.Keeping.FOR_GOOD;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/**
 * What may be stored at which level of privacy: this table and nothing else. A text that it does not list at a level is
 * dropped there. Texts are never logged, at any level. Besides texts there are only ids, models, numbers, times, and
 * the language if it is one of the known.
 */
public final class PrivacyTable {

    /** How long a text is kept. */
    public enum Keeping {
        NEVER, FOR_DIAGNOSIS, FOR_GOOD
    }

    public static final Duration DIAGNOSIS = Duration.ofDays(7);

    private static final Map<Privacy, Map<Part, Keeping>> TABLE = Map.of(
            Privacy.PRIVATE, Map.of(),
            Privacy.DEBUG, Map.of(
                    Part.PREFIX, FOR_DIAGNOSIS, Part.SUFFIX, FOR_DIAGNOSIS, Part.CODE, FOR_DIAGNOSIS,
                    Part.INSTRUCTION, FOR_DIAGNOSIS, Part.ANSWER, FOR_DIAGNOSIS),
            Privacy.RESEARCH, Map.of(
                    Part.PREFIX, FOR_GOOD, Part.SUFFIX, FOR_GOOD, Part.CODE, FOR_GOOD,
                    Part.INSTRUCTION, FOR_GOOD, Part.ANSWER, FOR_GOOD,
                    Part.REPOSITORY, FOR_GOOD, Part.NAME, FOR_GOOD));

    private PrivacyTable() {
    }

    public static Keeping keeping(Privacy privacy, Part part) {
        return TABLE.get(privacy).getOrDefault(part, Keeping.NEVER);
    }

    /** When a text that is kept now is deleted; null for never. */
    static Instant end(Keeping keeping, Instant now) {
        return keeping == Keeping.FOR_DIAGNOSIS ? now.plus(DIAGNOSIS) : null;
    }
}
