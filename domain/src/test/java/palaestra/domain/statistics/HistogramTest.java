package palaestra.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.NotEmpty;
import net.jqwik.api.constraints.Size;

class HistogramTest {

    private static final long DAY = 86_400_000_000L;

    @Property
    void aQuantileIsAsRightAsItPromises(@ForAll @NotEmpty List<@LongRange(min = 1, max = DAY) Long> micros,
            @ForAll @DoubleRange(min = 0.01, max = 1) double share) {
        List<Long> sorted = micros.stream().sorted().toList();
        double exact = sorted.get((int) Math.ceil(share * sorted.size()) - 1);

        double told = histogram(micros).quantile(share).orElseThrow();

        assertThat(told).isCloseTo(exact, within(exact * (Histogram.ERROR + 1e-9)));
    }

    @Property
    void whateverIsPutTogetherIsTheHistogramOfAll(@ForAll @Size(max = 50) List<@LongRange(min = 0, max = DAY) Long> one,
            @ForAll @Size(max = 50) List<@LongRange(min = 0, max = DAY) Long> two,
            @ForAll @Size(max = 50) List<@LongRange(min = 0, max = DAY) Long> three) {
        Histogram merged = histogram(one).plus(histogram(two)).plus(histogram(three));

        assertThat(merged).isEqualTo(histogram(three).plus(histogram(one).plus(histogram(two))));
        assertThat(merged.total()).isEqualTo(one.size() + two.size() + three.size());
        assertThat(merged).isEqualTo(histogram(Stream.of(one, two, three).flatMap(List::stream)
                .toList()));
    }

    @Property
    void quantilesGrowWithTheirShare(@ForAll @NotEmpty List<@LongRange(min = 0, max = DAY) Long> micros,
            @ForAll @DoubleRange(min = 0.01, max = 1) double one,
            @ForAll @DoubleRange(min = 0.01, max = 1) double other) {
        Histogram histogram = histogram(micros);

        assertThat(histogram.quantile(Math.min(one, other)).orElseThrow())
                .isLessThanOrEqualTo(histogram.quantile(Math.max(one, other)).orElseThrow());
    }

    @Example
    void nothingHasNoQuantile() {
        assertThat(Histogram.EMPTY.quantile(0.5)).isEmpty();
        assertThat(Histogram.EMPTY.plus(Histogram.EMPTY)).isEqualTo(Histogram.EMPTY);
    }

    @Example
    void oneMillisecondIsInItsBin() {
        assertThat(Histogram.bin(1_000)).isEqualTo(79);
        assertThat(histogram(List.of(1_000L)).quantile(0.5).orElseThrow()).isCloseTo(1_000, within(44.0));
        assertThat(Histogram.bin(0)).isZero();
    }

    private static Histogram histogram(List<Long> micros) {
        Map<Integer, Long> counts = micros.stream()
                .collect(Collectors.groupingBy(Histogram::bin, Collectors.counting()));
        return Histogram.of(counts);
    }
}
