package palaestra.domain.statistics;

import java.util.List;

/**
 * The figures of one area.
 *
 * @param previous of as much time right before, with as many points
 * @param groups the same figures as {@code now}, split; the largest first, the small ones together; none if not asked
 */
public record Report(Area area, Split split, Series now, Series previous, List<Group> groups) {

    /** @param name empty where it is not known; null for all small ones together */
    public record Group(String name, Series series) {
    }

    public Report {
        groups = List.copyOf(groups);
    }
}
