package palaestra.persistence.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import palaestra.domain.generation.GenerationUsage.Outcome;
import palaestra.domain.statistics.Cut;
import palaestra.domain.statistics.EventFigures;
import palaestra.domain.statistics.EventKind;
import palaestra.domain.statistics.GenerationFigures;
import palaestra.domain.statistics.Histogram;
import palaestra.domain.statistics.RollUps;
import palaestra.domain.statistics.Split;
import palaestra.domain.statistics.Tally;
import palaestra.persistence.shared.NativeSql;

/** Roll-ups in the tables {@code generation_rollup}, {@code event_rollup} and {@code active_rollup}. */
@ApplicationScoped
public class SqlRollUps implements RollUps {

    /** ?1 are the bounds of the points, ?2 the minutes of the roll-ups. */
    private static final String POINT = "width_bucket(starts_at, cast(?1 as timestamptz[])) - 1 as point";
    private static final String WITHIN = " minutes = ?2 and starts_at >= (cast(?1 as timestamptz[]))[1]"
            + " and starts_at < (cast(?1 as timestamptz[]))[cardinality(cast(?1 as timestamptz[]))]";

    private static final List<Outcome> OUTCOMES = List.of(Outcome.ANSWERED, Outcome.CANCELLED, Outcome.UNREACHABLE,
            Outcome.BUSY, Outcome.REFUSED, Outcome.TIMED_OUT, Outcome.NONSENSE, Outcome.FAILED);

    private static final String GENERATIONS = "select value, " + POINT
            + sums(OUTCOMES.stream().map(outcome -> outcome.name().toLowerCase(Locale.ROOT)).toList())
            + sums(List.of("prompt_tokens", "output_tokens"))
            + " from generation_rollup where dimension = ?3 and" + WITHIN + " group by value, point";

    private static final String BINS = "select value, " + POINT + ", bin, cast(sum(n) as bigint)"
            + " from generation_rollup, unnest(%1$s_bins, %1$s_counts) as b (bin, n)"
            + " where dimension = ?3 and" + WITHIN + " group by value, point, bin";

    private static final String OF_KINDS = " what = any(cast(?3 as text[])) and" + WITHIN;
    private static final String LABEL = "case when ?4 then label else '' end as name, ";

    private static final String EVENTS = "select " + LABEL + POINT + ", what, cast(sum(events) as bigint),"
            + " cast(sum(amount) as bigint) from event_rollup where" + OF_KINDS + " group by name, point, what";

    private static final String DURATIONS = "select " + LABEL + POINT + ", what, bin, cast(sum(n) as bigint)"
            + " from event_rollup, unnest(duration_bins, duration_counts) as b (bin, n)"
            + " where" + OF_KINDS + " group by name, point, what, bin";

    private static final String ACTIVE = "select point, cast(sum(bit_count(accounts)) as bigint) from ("
            + "select " + POINT + ", chunk, bit_or(accounts) as accounts from active_rollup where" + WITHIN
            + " group by point, chunk) united group by point";

    private final NativeSql sql;

    protected SqlRollUps() {
        this.sql = null;
    }

    @Inject
    public SqlRollUps(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    /** Where figures belong. */
    private record Place(String name, int point) {
    }

    @Override
    public Map<String, Map<Integer, GenerationFigures>> generations(Cut cut, Split split) {
        Map<Place, Histogram> latencies = histograms(cut, split, "latency");
        Map<Place, Histogram> firstTexts = histograms(cut, split, "first_text");
        Map<String, Map<Integer, GenerationFigures>> figures = new HashMap<>();
        sql.rows(GENERATIONS, bounds(cut), cut.grain(), split.name()).forEach(row -> {
            Place place = place(row);
            Map<Outcome, Long> outcomes = new EnumMap<>(Outcome.class);
            for (int i = 0; i < OUTCOMES.size(); i++) {
                outcomes.put(OUTCOMES.get(i), (Long) row[2 + i]);
            }
            int tokens = 2 + OUTCOMES.size();
            figures.computeIfAbsent(place.name(), name -> new HashMap<>()).put(place.point(),
                    new GenerationFigures(outcomes, (Long) row[tokens], (Long) row[tokens + 1],
                            latencies.getOrDefault(place, Histogram.EMPTY),
                            firstTexts.getOrDefault(place, Histogram.EMPTY)));
        });
        return figures;
    }

    private Map<Place, Histogram> histograms(Cut cut, Split split, String column) {
        Map<Place, Map<Integer, Long>> bins = new HashMap<>();
        sql.rows(BINS.formatted(column), bounds(cut), cut.grain(), split.name())
                .forEach(row -> bins.computeIfAbsent(place(row), place -> new HashMap<>())
                        .put((Integer) row[2], (Long) row[3]));
        return bins.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Histogram.of(entry.getValue())));
    }

    @Override
    public Map<String, Map<Integer, EventFigures>> events(Cut cut, Set<EventKind> kinds, boolean split) {
        String names = kinds.stream().map(EventKind::name).sorted().collect(Collectors.joining(",", "{", "}"));
        Map<List<Object>, Map<Integer, Long>> durations = new HashMap<>();
        sql.rows(DURATIONS, bounds(cut), cut.grain(), names, split)
                .forEach(row -> durations.computeIfAbsent(List.of(place(row), row[2]), key -> new HashMap<>())
                        .put((Integer) row[3], (Long) row[4]));
        Map<Place, Map<EventKind, Tally>> tallies = new HashMap<>();
        sql.rows(EVENTS, bounds(cut), cut.grain(), names, split).forEach(row -> {
            Place place = place(row);
            Histogram histogram = Histogram.of(durations.getOrDefault(List.of(place, row[2]), Map.of()));
            tallies.computeIfAbsent(place, key -> new EnumMap<>(EventKind.class)).put(
                    EventKind.valueOf((String) row[2]), new Tally((Long) row[3], (Long) row[4], histogram));
        });
        Map<String, Map<Integer, EventFigures>> figures = new HashMap<>();
        tallies.forEach((place, counted) -> figures.computeIfAbsent(place.name(), name -> new HashMap<>())
                .put(place.point(), new EventFigures(counted)));
        return figures;
    }

    @Override
    public Map<Integer, Long> active(Cut cut) {
        return sql.rows(ACTIVE, bounds(cut), cut.grain())
                .collect(Collectors.toMap(row -> (Integer) row[0], row -> (Long) row[1]));
    }

    private static Place place(Object[] row) {
        return new Place((String) row[0], (Integer) row[1]);
    }

    private static String bounds(Cut cut) {
        return cut.bounds().stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }

    private static String sums(List<String> columns) {
        List<String> sums = new ArrayList<>();
        columns.forEach(column -> sums.add(", cast(sum(" + column + ") as bigint)"));
        return String.join("", sums);
    }
}
