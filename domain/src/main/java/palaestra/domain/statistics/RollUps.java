package palaestra.domain.statistics;

import java.util.Map;
import java.util.Set;

/**
 * Reads roll-ups, and nothing else. Points that have nothing are absent. Every method needs a transaction.
 */
public interface RollUps {

    /**
     * By the value that they are split by, which is empty for all and for an unknown one, and by the number of the
     * point.
     */
    Map<String, Map<Integer, GenerationFigures>> generations(Cut cut, Split split);

    /** By what the kinds are split by, or empty for all of them, and by the number of the point. */
    Map<String, Map<Integer, EventFigures>> events(Cut cut, Set<EventKind> kinds, boolean split);

    /** How many accounts were active, by the number of the point. */
    Map<Integer, Long> active(Cut cut);
}
