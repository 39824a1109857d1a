package palaestra.domain.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;
import palaestra.domain.statistics.Report.Group;

/** The figures of the platform, for administrators. They are some seconds old, and read from roll-ups only. */
@ApplicationScoped
@Transactional
public class StatisticsService {

    /** More groups than anybody tells apart in a chart. */
    public static final int MAX_GROUPS = 20;

    private final RollUps rollUps;
    private final Clock clock;

    protected StatisticsService() {
        this(null, null);
    }

    @Inject
    public StatisticsService(RollUps rollUps, Clock clock) {
        this.rollUps = rollUps;
        this.clock = clock;
    }

    /**
     * One area in the course of time.
     *
     * @throws Forbidden unless an administrator asks
     * @throws Invalid if the area cannot be split so
     */
    public Report report(SignedIn administrator, Area area, Cut cut, Split split) {
        administrator.requireAdministrator();
        if (!area.canBeSplitBy(split)) {
            throw new Invalid("these figures cannot be split by this");
        }
        return new Report(area, split, series(area, cut), series(area, cut.previous()),
                split == Split.NONE ? List.of() : groups(area, cut, split));
    }

    /**
     * All areas in the course of time.
     *
     * @throws Forbidden unless an administrator asks
     */
    public Overview overview(SignedIn administrator, Cut cut) {
        administrator.requireAdministrator();
        ZonedDateTime end = cut.to().atZone(cut.zone());
        return new Overview(all(cut), all(cut.previous()), activeSince(end.minusDays(1), cut),
                activeSince(end.minusDays(7), cut), activeSince(end.minusDays(30), cut));
    }

    /**
     * What is going on.
     *
     * @throws Forbidden unless an administrator asks
     */
    public LiveFigures live(SignedIn administrator, ZoneId zone) {
        administrator.requireAdministrator();
        Instant now = clock.instant();
        Instant midnight = now.atZone(zone).toLocalDate().atStartOfDay(zone).toInstant();
        Instant end = now.plusMillis(1);
        return new LiveFigures(now, all(Cut.of(midnight, end, zone, Step.MONTH).whole()),
                all(Cut.of(now.minus(Duration.ofHours(1)), end, zone, Step.MONTH).whole()));
    }

    private Series series(Area area, Cut cut) {
        if (area == Area.GENERATIONS) {
            return Series.of(cut, points(cut, rollUps.generations(cut, Split.NONE).get(""), Map.of()));
        }
        Series series = Series.of(cut, points(cut, Map.of(), rollUps.events(cut, area.events(), false).get("")));
        return area == Area.ACCOUNTS ? withActive(series) : series;
    }

    private Series all(Cut cut) {
        Set<EventKind> kinds = EnumSet.allOf(EventKind.class);
        return withActive(Series.of(cut, points(cut, rollUps.generations(cut, Split.NONE).get(""),
                rollUps.events(cut, kinds, false).get(""))));
    }

    private Series withActive(Series series) {
        Map<Integer, Long> active = rollUps.active(series.cut());
        List<Figures> points = new ArrayList<>();
        for (int i = 0; i < series.points().size(); i++) {
            points.add(series.points().get(i).withActive(active.getOrDefault(i, 0L)));
        }
        return new Series(series.cut(), points,
                series.total().withActive(rollUps.active(series.cut().whole()).getOrDefault(0, 0L)));
    }

    private List<Group> groups(Area area, Cut cut, Split split) {
        Map<String, Map<Integer, GenerationFigures>> generations =
                area == Area.GENERATIONS ? rollUps.generations(cut, split) : Map.of();
        Map<String, Map<Integer, EventFigures>> events =
                area == Area.GENERATIONS ? Map.of() : rollUps.events(cut, area.events(), true);
        Set<String> names = new TreeSet<>(generations.keySet());
        names.addAll(events.keySet());
        List<Group> groups = names.stream()
                .map(name -> new Group(name, Series.of(cut, points(cut, generations.get(name), events.get(name)))))
                .sorted((one, other) -> Long.compare(other.series().total().weight(), one.series().total().weight()))
                .toList();
        return groups.size() <= MAX_GROUPS ? groups : together(cut, groups);
    }

    private static List<Group> together(Cut cut, List<Group> groups) {
        List<Group> shown = new ArrayList<>(groups.subList(0, MAX_GROUPS - 1));
        List<Group> small = groups.subList(MAX_GROUPS - 1, groups.size());
        shown.add(new Group(null, Series.of(cut, IntStream.range(0, cut.points())
                .mapToObj(i -> small.stream().map(group -> group.series().points().get(i))
                        .reduce(Figures.NONE, Figures::plus))
                .toList())));
        return shown;
    }

    /** @param generations null for none, as {@code events} */
    private static List<Figures> points(Cut cut, Map<Integer, GenerationFigures> generations,
            Map<Integer, EventFigures> events) {
        Map<Integer, GenerationFigures> ofModels = generations == null ? Map.of() : generations;
        Map<Integer, EventFigures> ofOthers = events == null ? Map.of() : events;
        return IntStream.range(0, cut.points())
                .mapToObj(i -> new Figures(ofModels.getOrDefault(i, GenerationFigures.NONE),
                        ofOthers.getOrDefault(i, EventFigures.NONE), 0))
                .toList();
    }

    private long activeSince(ZonedDateTime since, Cut cut) {
        Cut time = new Cut(cut.zone(), cut.step(), List.of(since.toInstant(), cut.to()));
        return rollUps.active(time).getOrDefault(0, 0L);
    }
}
