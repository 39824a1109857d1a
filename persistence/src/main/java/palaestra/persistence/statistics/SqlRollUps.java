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

    /**
     * The roll-ups of the table within ?1, the bounds of the points, of ?2 minutes each, with the number of the point:
     * found once per row of the table, not once per bin of its histogram, and the bounds read once.
     */
    private static final String WITHIN = """
            with bounds as materialized (select cast(?1 as timestamptz[]) as b), rows as materialized (
                select r.*, width_bucket(r.starts_at, (select b from bounds)) - 1 as point from %s r
                where r.minutes = ?2 and r.starts_at >= (select b[1] from bounds)
                    and r.starts_at < (select b[cardinality(b)] from bounds) and %s)
            """;

    private static final List<Outcome> OUTCOMES = List.of(Outcome.ANSWERED, Outcome.CANCELLED, Outcome.UNREACHABLE,
            Outcome.BUSY, Outcome.REFUSED, Outcome.TIMED_OUT, Outcome.NONSENSE, Outcome.FAILED);

    private static final String OF_DIMENSION = WITHIN.formatted("generation_rollup", "r.dimension = ?3");

    private static final String GENERATIONS = OF_DIMENSION + "select value, point"
            + sums(OUTCOMES.stream().map(outcome -> outcome.name().toLowerCase(Locale.ROOT)).toList())
            + sums(List.of("prompt_tokens", "output_tokens")) + " from rows group by value, point";

    private static final String BINS = OF_DIMENSION + """
            select value, point, bin, cast(sum(n) as bigint) from rows, unnest(%1$s_bins, %1$s_counts) as b (bin, n)
            group by value, point, bin""";

    private static final String OF_KINDS = WITHIN.formatted("event_rollup", "r.what = any(cast(?3 as text[]))");
    private static final String NAME = "select case when ?4 then label else '' end as name, point, what, ";

    private static final String EVENTS = OF_KINDS + NAME + """
            cast(sum(events) as bigint), cast(sum(amount) as bigint) from rows group by name, point, what""";

    private static final String DURATIONS = OF_KINDS + NAME + """
            bin, cast(sum(n) as bigint) from rows, unnest(duration_bins, duration_counts) as b (bin, n)
            group by name, point, what, bin""";

    private static final String ACTIVE = WITHIN.formatted("active_rollup", "true") + """
            select point, cast(sum(bit_count(accounts)) as bigint) from (
                select point, chunk, bit_or(accounts) as accounts from rows group by point, chunk) united
            group by point""";

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
