package palaestra.domain.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import palaestra.domain.shared.Invalid;

class CutTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of(ZoneId.getAvailableZoneIds().stream().sorted().map(ZoneId::of).toList());
    }

    @Property(tries = 2_000)
    void thePiecesAreTheWholeTimeWithoutGapOrOverlap(@ForAll("zones") ZoneId zone, @ForAll Step step,
            @ForAll @IntRange(max = 3_000_000) int fromQuarter, @ForAll @IntRange(min = 1, max = 7_900) int quarters) {
        Instant from = Instant.parse("2000-01-03T00:00:00Z").plus(Duration.ofMinutes(15L * fromQuarter));
        Instant to = from.plus(Duration.ofMinutes(15L * quarters));

        Cut cut = Cut.of(from, to, zone, step);

        assertThat(cut.from()).isEqualTo(from);
        assertThat(cut.to()).isEqualTo(to);
        assertThat(cut.bounds()).isSorted().doesNotHaveDuplicates();
        assertThat(cut.points()).isEqualTo(cut.bounds().size() - 1).isPositive();
        assertThat(cut.bounds()).allMatch(bound -> bound.getEpochSecond() % (cut.grain() * 60L) == 0);
        // Every inner bound is one that clocks and calendars of the zone know.
        inner(cut).forEach(bound -> assertThat(isBound(bound.atZone(zone), step)).as("%s in %s", bound, zone).isTrue());
    }

    @Property
    void theTimeBeforeHasAsManyPiecesAndEndsWhereThisBegins(@ForAll("zones") ZoneId zone, @ForAll Step step,
            @ForAll @IntRange(max = 9_000) int day, @ForAll @IntRange(min = 1, max = 80) int days) {
        LocalDate first = LocalDate.of(2001, 1, 1).plusDays(day);
        Cut cut = Cut.of(first.atStartOfDay(zone).toInstant(), first.plusDays(days).atStartOfDay(zone).toInstant(),
                zone, step);

        Cut previous = cut.previous();

        assertThat(previous.to()).isEqualTo(cut.from());
        assertThat(previous.points()).isEqualTo(cut.points());
        assertThat(previous.bounds()).isSorted().doesNotHaveDuplicates();
    }

    @Example
    void daysOnWhichClocksAreChangedHave23And25Hours() {
        assertThat(hours(Cut.of(start("2026-03-28", BERLIN), start("2026-03-31", BERLIN), BERLIN, Step.DAY)))
                .containsExactly(24.0, 23.0, 24.0);
        assertThat(hours(Cut.of(start("2026-10-24", BERLIN), start("2026-10-27", BERLIN), BERLIN, Step.DAY)))
                .containsExactly(24.0, 25.0, 24.0);
        ZoneId lordHowe = ZoneId.of("Australia/Lord_Howe");
        assertThat(hours(Cut.of(start("2026-04-04", lordHowe), start("2026-04-07", lordHowe), lordHowe, Step.DAY)))
                .containsExactly(24.0, 24.5, 24.0);
    }

    @Example
    void theHourThatClocksShowTwiceIsTwoHours() {
        Cut cut = Cut.of(start("2026-10-25", BERLIN), start("2026-10-26", BERLIN), BERLIN, Step.HOUR);

        assertThat(cut.points()).isEqualTo(25);
        assertThat(hours(cut)).containsOnly(1.0);
    }

    @Example
    void hoursOfIndiaBeginAtHalfPastInUtcAndAskForQuarters() {
        ZoneId india = ZoneId.of("Asia/Kolkata");
        Cut cut = Cut.of(start("2026-05-01", india), start("2026-05-02", india), india, Step.HOUR);

        assertThat(cut.bounds().get(1)).isEqualTo("2026-04-30T19:30:00Z");
        assertThat(cut.points()).isEqualTo(24);
        assertThat(cut.grain()).isEqualTo(15);
        assertThat(Cut.of(start("2026-05-01", BERLIN), start("2026-05-02", BERLIN), BERLIN, Step.HOUR).grain())
                .isEqualTo(60);
    }

    @Example
    void wholeMonthsAreComparedWithTheMonthsBefore() {
        Cut cut = Cut.of(start("2026-03-01", BERLIN), start("2026-05-01", BERLIN), BERLIN, Step.MONTH);

        assertThat(cut.previous().bounds()).containsExactly(start("2026-01-01", BERLIN), start("2026-02-01", BERLIN),
                start("2026-03-01", BERLIN));
    }

    @Example
    void daysAreComparedWithDaysAlthoughTheClockWasChangedMeanwhile() {
        Cut cut = Cut.of(start("2026-03-28", BERLIN), start("2026-03-31", BERLIN), BERLIN, Step.DAY);

        assertThat(cut.previous().bounds()).containsExactly(start("2026-03-25", BERLIN), start("2026-03-26", BERLIN),
                start("2026-03-27", BERLIN), start("2026-03-28", BERLIN));
    }

    @Example
    void timesAreTakenToFullQuarters() {
        Cut cut = Cut.of(Instant.parse("2026-05-01T10:07:00Z"), Instant.parse("2026-05-01T11:00:00.000001Z"), BERLIN,
                Step.HOUR);

        assertThat(cut.bounds()).containsExactly(Instant.parse("2026-05-01T10:00:00Z"),
                Instant.parse("2026-05-01T11:00:00Z"), Instant.parse("2026-05-01T11:15:00Z"));
    }

    @Example
    void nobodyGetsTooMuchAtOnce() {
        Instant start = start("2026-01-01", BERLIN);
        assertThatThrownBy(() -> Cut.of(start, start, BERLIN, Step.DAY)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Cut.of(start, start.plus(Duration.ofDays(84)), BERLIN, Step.HOUR))
                .isInstanceOf(Invalid.class).hasMessageContaining("2000");
        assertThatThrownBy(() -> Cut.of(start, start.plus(Duration.ofDays(1_098)), BERLIN, Step.MONTH))
                .isInstanceOf(Invalid.class).hasMessageContaining("three years");
        assertThatThrownBy(() -> Cut.of(Instant.MIN, start, BERLIN, Step.DAY)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Cut.of(start, Instant.MAX, BERLIN, Step.DAY)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> Cut.of(start, start.plus(Duration.ofDays(3)), ZoneId.of("+05:17"), Step.DAY))
                .isInstanceOf(Invalid.class).hasMessageContaining("zone");
    }

    private static boolean isBound(ZonedDateTime time, Step step) {
        boolean firstOfDay = time.toLocalDate().atStartOfDay(time.getZone()).equals(time);
        return switch (step) {
            // Or where the hour was cut short, or began anew.
            case HOUR -> time.getMinute() == 0 || !time.minusMinutes(15).getOffset().equals(time.getOffset());
            case DAY -> firstOfDay;
            case WEEK -> firstOfDay && time.getDayOfWeek().getValue() == 1;
            case MONTH -> firstOfDay && time.getDayOfMonth() == 1;
        };
    }

    private static List<Instant> inner(Cut cut) {
        return cut.bounds().subList(1, cut.points());
    }

    private static List<Double> hours(Cut cut) {
        return IntStream.range(0, cut.points())
                .mapToObj(i -> Duration.between(cut.bounds().get(i), cut.bounds().get(i + 1)).toMinutes() / 60.0)
                .toList();
    }

    private static Instant start(String day, ZoneId zone) {
        return LocalDate.parse(day).atTime(LocalTime.MIN).atZone(zone).toInstant();
    }
}
