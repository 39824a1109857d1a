package palaestra.domain.statistics;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;

/** What was counted of each kind. */
public record EventFigures(Map<EventKind, Tally> tallies) {

    public static final EventFigures NONE = new EventFigures(Map.of());

    public EventFigures {
        tallies = Map.copyOf(tallies);
    }

    public Tally of(EventKind kind) {
        return tallies.getOrDefault(kind, Tally.NONE);
    }

    public long count(EventKind kind) {
        return of(kind).events();
    }

    public EventFigures plus(EventFigures other) {
        Map<EventKind, Tally> sum = new EnumMap<>(EventKind.class);
        sum.putAll(tallies);
        other.tallies.forEach((kind, tally) -> sum.merge(kind, tally, Tally::plus));
        return new EventFigures(sum);
    }

    /** The part of the one in both; empty if there are none. */
    public OptionalDouble share(EventKind of, EventKind against) {
        long both = count(of) + count(against);
        return both == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count(of) / both);
    }
}
