package palaestra.domain.statistics;

import java.util.Collections;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How long things took, as counts in bins that grow by a constant factor. Two of them merge by adding their counts, in
 * any order, so that the histogram of a month is the same whatever it was put together from. A quantile is within
 * {@link #ERROR} of the one that the durations themselves have.
 *
 * @param counts by the number of the bin; bin b holds 2^(b/8) to 2^((b+1)/8) microseconds
 */
public record Histogram(SortedMap<Integer, Long> counts) {

    public static final Histogram EMPTY = new Histogram(new TreeMap<>());
    /** Bins per doubling. */
    public static final int RESOLUTION = 8;
    /** The most by which a quantile is wrong, of its value: half a bin. */
    public static final double ERROR = Math.pow(2, 0.5 / RESOLUTION) - 1;

    public Histogram {
        counts = Collections.unmodifiableSortedMap(new TreeMap<>(counts));
    }

    /** The bin of a duration; all that is shorter than a microsecond is in bin 0. */
    public static int bin(long micros) {
        return (int) Math.floor(Math.log(Math.max(1, micros)) / Math.log(2) * RESOLUTION);
    }

    public static Histogram of(Map<Integer, Long> counts) {
        return new Histogram(new TreeMap<>(counts));
    }

    public Histogram plus(Histogram other) {
        SortedMap<Integer, Long> sum = new TreeMap<>(counts);
        other.counts.forEach((bin, count) -> sum.merge(bin, count, Long::sum));
        return new Histogram(sum);
    }

    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /**
     * The duration in microseconds that this share of all durations does not exceed.
     *
     * @param share above 0, at most 1
     * @return empty if nothing was counted
     */
    public OptionalDouble quantile(double share) {
        long rank = (long) Math.ceil(share * total());
        long passed = 0;
        for (Map.Entry<Integer, Long> bin : counts.entrySet()) {
            passed += bin.getValue();
            if (passed >= rank) {
                return OptionalDouble.of(Math.pow(2, (bin.getKey() + 0.5) / RESOLUTION));
            }
        }
        return OptionalDouble.empty();
    }
}
