package palaestra.api.admin;

import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.statistics.Histogram;

/** What that many of a hundred do not exceed, to within 4.5 %; null where nothing was counted. */
@Schema(name = "Percentiles")
public record Percentiles(Double p50, Double p90, Double p95, Double p99) {

    private static final double MICROS_PER_MILLI = 1_000;
    private static final double MICROS_PER_SECOND = 1_000_000;

    static Percentiles millis(Histogram histogram) {
        return of(histogram, MICROS_PER_MILLI);
    }

    static Percentiles seconds(Histogram histogram) {
        return of(histogram, MICROS_PER_SECOND);
    }

    private static Percentiles of(Histogram histogram, double unit) {
        return new Percentiles(rounded(histogram.quantile(0.5), unit), rounded(histogram.quantile(0.9), unit),
                rounded(histogram.quantile(0.95), unit), rounded(histogram.quantile(0.99), unit));
    }

    /** To the third decimal. */
    private static Double rounded(OptionalDouble micros, double unit) {
        return micros.isEmpty() ? null : Math.round(micros.getAsDouble() / unit * 1_000) / 1_000.0;
    }
}
