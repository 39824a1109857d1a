package palaestra.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationUsage;
import palaestra.domain.generation.GenerationUsage.Outcome;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.UsageRecorder;
import palaestra.domain.statistics.Area;
import palaestra.domain.statistics.Cut;
import palaestra.domain.statistics.Figures;
import palaestra.domain.statistics.GenerationFigures;
import palaestra.domain.statistics.Histogram;
import palaestra.domain.statistics.Report;
import palaestra.domain.statistics.Report.Group;
import palaestra.domain.statistics.Split;
import palaestra.domain.statistics.Step;

/** A history of generations is replayed, and the figures compared with what its events themselves add up to. */
class GenerationHistoryIT extends StatisticsCase {

    private static final List<ZoneId> ZONES = Stream.of("UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata",
            "Australia/Lord_Howe", "Asia/Kathmandu", "Pacific/Auckland").map(ZoneId::of).toList();

    /** Around the days on which clocks are changed in Europe, the United States and on Lord Howe Island. */
    private static final List<LocalDate> CHANGES = Stream.of("2026-03-08", "2026-03-29", "2026-04-05", "2026-10-04",
            "2026-10-25", "2026-11-01").map(LocalDate::parse).toList();

    private static final List<String> MODELS = List.of("recall", "ngram", "coder");
    private static final List<String> DIALECTS = List.of("smartcoder", "aideer", "openai");

    @Inject
    private UsageRecorder recorder;

    private final List<Use> history = new ArrayList<>();

    private record Use(AccountId account, String dialect, String model, Language language, int promptTokens,
            int outputTokens, long latencyMicros, long firstTextMicros, Outcome outcome, Instant at) {

        GenerationUsage record() {
            return new GenerationUsage(account, dialect, model, language,
                    new Generated("", promptTokens, outputTokens), Duration.of(latencyMicros, ChronoUnit.MICROS),
                    outcome, at).withFirstText(Duration.of(firstTextMicros, ChronoUnit.MICROS));
        }
    }

    @BeforeEach
    void replay() {
        Random random = new Random(20261121);
        for (LocalDate change : CHANGES) {
            Instant start = change.minusDays(2).atStartOfDay(ZoneId.of("UTC")).toInstant();
            random.longs(150, 0, Duration.ofDays(4).toSeconds()).mapToObj(start::plusSeconds)
                    .forEach(at -> history.add(use(random, at)));
            for (ZoneId zone : ZONES) {
                Instant midnight = change.atStartOfDay(zone).toInstant();
                Stream.of(midnight.minusNanos(1_000), midnight, midnight.plus(Duration.ofMinutes(90)))
                        .forEach(at -> history.add(use(random, at)));
            }
        }
        history.forEach(use -> recorder.record(use.record()));
        bringUpToDate();
    }

    @Test
    void everyHourDayWeekAndMonthOfEveryZoneHasTheFiguresOfItsEvents() {
        for (ZoneId zone : ZONES) {
            for (LocalDate change : CHANGES) {
                agree(cut(zone, Step.HOUR, change.minusDays(2), change.plusDays(3)));
            }
            agree(cut(zone, Step.DAY, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-11-30")));
            agree(cut(zone, Step.WEEK, LocalDate.parse("2026-03-01"), LocalDate.parse("2026-11-30")));
            agree(cut(zone, Step.MONTH, LocalDate.parse("2026-01-01"), LocalDate.parse("2027-01-01")));
        }
    }

    @Test
    void groupsAreTheFiguresOfTheirModelLanguageOrDialect() {
        Cut cut = cut(ZoneId.of("Europe/Berlin"), Step.DAY, LocalDate.parse("2026-03-27"),
                LocalDate.parse("2026-04-02"));
        List<Use> uses = during(cut);

        groupsAgree(report(cut, Split.MODEL), uses, Use::model);
        groupsAgree(report(cut, Split.DIALECT), uses, Use::dialect);
        groupsAgree(report(cut, Split.LANGUAGE), uses, use -> use.language() == null ? "" : use.language().name());
    }

    @Test
    void thePreviousTimeHasTheFiguresOfItsOwnEvents() {
        ZoneId zone = ZoneId.of("America/New_York");
        Cut cut = cut(zone, Step.DAY, LocalDate.parse("2026-11-01"), LocalDate.parse("2026-11-04"));
        Cut before = cut(zone, Step.DAY, LocalDate.parse("2026-10-29"), LocalDate.parse("2026-11-01"));

        Report report = report(cut, Split.NONE);

        assertThat(report.previous().cut()).isEqualTo(before);
        compare(report.previous().total().generations(), during(before));
        assertThat(during(before)).isNotEmpty();
    }

    @Test
    void anAccountIsActiveOnceHoweverOftenItDidAnything() {
        for (ZoneId zone : ZONES) {
            Cut cut = cut(zone, Step.DAY, LocalDate.parse("2026-10-01"), LocalDate.parse("2026-11-07"));
            Report report = statistics.report(administrator, Area.ACCOUNTS, cut, Split.NONE);
            Map<LocalDate, Long> expected = during(cut).stream().filter(use -> use.account() != null)
                    .collect(Collectors.groupingBy(use -> use.at().atZone(zone).toLocalDate(),
                            Collectors.collectingAndThen(Collectors.mapping(Use::account, Collectors.toSet()),
                                    accounts -> (long) accounts.size())));
            for (int i = 0; i < cut.points(); i++) {
                LocalDate day = cut.bounds().get(i).atZone(zone).toLocalDate();
                assertThat(report.now().points().get(i).active()).as("%s in %s", day, zone)
                        .isEqualTo(expected.getOrDefault(day, 0L));
            }
            assertThat(report.now().total().active()).isEqualTo(during(cut).stream().map(Use::account)
                    .filter(account -> account != null).distinct().count()).isPositive();
        }
    }

    private void agree(Cut cut) {
        Map<Object, List<Use>> expected = during(cut).stream()
                .collect(Collectors.groupingBy(use -> piece(use.at().atZone(cut.zone()), cut.step())));
        Report report = report(cut, Split.NONE);
        assertThat(report.now().points()).hasSize(cut.points());
        for (int i = 0; i < cut.points(); i++) {
            Object piece = piece(cut.bounds().get(i).atZone(cut.zone()), cut.step());
            compare(report.now().points().get(i).generations(), Optional.ofNullable(expected.remove(piece))
                    .orElse(List.of()));
        }
        assertThat(expected).as("events that are in no point of " + cut).isEmpty();
        compare(report.now().total().generations(), during(cut));
    }

    /** What calendars and clocks say, which is another way than the cut is made. */
    private static Object piece(ZonedDateTime time, Step step) {
        LocalDate day = time.toLocalDate();
        return switch (step) {
            case HOUR -> List.of(day, time.getHour(), time.getOffset());
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> List.of(day.getYear(), day.getMonth());
        };
    }

    private void groupsAgree(Report report, List<Use> within, Function<Use, String> name) {
        Map<String, List<Use>> expected = within.stream().collect(Collectors.groupingBy(name));
        assertThat(report.groups()).extracting(Group::name).containsExactlyInAnyOrderElementsOf(expected.keySet());
        report.groups().forEach(group ->
                compare(group.series().total().generations(), expected.get(group.name())));
        GenerationFigures sum = report.groups().stream().map(group -> group.series().total())
                .reduce(Figures.NONE, Figures::plus).generations();
        assertThat(sum).isEqualTo(report.now().total().generations());
    }

    private static void compare(GenerationFigures told, List<Use> events) {
        assertThat(told.generations()).isEqualTo(events.size());
        for (Outcome outcome : Outcome.values()) {
            assertThat(told.of(outcome)).isEqualTo(events.stream().filter(use -> use.outcome() == outcome).count());
        }
        assertThat(told.promptTokens()).isEqualTo(events.stream().mapToLong(Use::promptTokens).sum());
        assertThat(told.outputTokens()).isEqualTo(events.stream().mapToLong(Use::outputTokens).sum());
        List<Use> answered = events.stream().filter(use -> use.outcome() == Outcome.ANSWERED).toList();
        compare(told.latency(), answered.stream().map(Use::latencyMicros).sorted().toList());
        compare(told.firstText(), answered.stream().map(Use::firstTextMicros).sorted().toList());
    }

    private static void compare(Histogram told, List<Long> sorted) {
        assertThat(told.total()).isEqualTo(sorted.size());
        for (double share : new double[] {0.5, 0.9, 0.95, 0.99}) {
            if (sorted.isEmpty()) {
                assertThat(told.quantile(share)).isEmpty();
            } else {
                double exact = sorted.get((int) Math.ceil(share * sorted.size()) - 1);
                assertThat(told.quantile(share).orElseThrow())
                        .isCloseTo(exact, within(exact * (Histogram.ERROR + 1e-9)));
            }
        }
    }

    private List<Use> during(Cut cut) {
        return history.stream().filter(use -> !use.at().isBefore(cut.from()) && use.at().isBefore(cut.to())).toList();
    }

    private Report report(Cut cut, Split split) {
        return statistics.report(administrator, Area.GENERATIONS, cut, split);
    }

    /** @param end not included */
    private static Cut cut(ZoneId zone, Step step, LocalDate first, LocalDate end) {
        return Cut.of(first.atStartOfDay(zone).toInstant(), end.atStartOfDay(zone).toInstant(), zone, step);
    }

    private Use use(Random random, Instant at) {
        Language[] languages = {Language.PYTHON, Language.JAVA, null};
        AccountId account = random.nextInt(4) == 0 ? null : accounts.get(random.nextInt(accounts.size()));
        Outcome[] outcomes = Outcome.values();
        Outcome outcome = random.nextInt(3) > 0 ? Outcome.ANSWERED : outcomes[random.nextInt(outcomes.length)];
        long latency = (long) Math.exp(random.nextDouble() * 17);
        return new Use(account, DIALECTS.get(random.nextInt(3)), MODELS.get(random.nextInt(3)),
                languages[random.nextInt(3)], random.nextInt(1_000), random.nextInt(2_000), latency,
                random.nextLong(latency + 1) + 1, outcome, at);
    }
}
