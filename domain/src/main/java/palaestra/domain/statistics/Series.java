package palaestra.domain.statistics;

import java.util.List;

/**
 * Figures in the course of time.
 *
 * @param points one of each piece of the cut
 */
public record Series(Cut cut, List<Figures> points, Figures total) {

    public Series {
        points = List.copyOf(points);
    }

    static Series of(Cut cut, List<Figures> points) {
        return new Series(cut, points, points.stream().reduce(Figures.NONE, Figures::plus));
    }

    Series withActive(long inAll) {
        return new Series(cut, points, total.withActive(inAll));
    }
}
