package palaestra.persistence.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import palaestra.domain.arena.Latencies;
import palaestra.domain.arena.TaskKind;
import palaestra.domain.arena.pairing.LatencySums;
import palaestra.persistence.shared.NativeSql;

/** How long models took, in the table {@code arena_latency}: one row a model and day. */
@ApplicationScoped
public class SqlLatencies implements Latencies {

    /** A clock may not tick between the question and the answer, and the logarithm of nothing is no number. */
    private static final double LEAST_SECONDS = 1e-4;

    private final NativeSql sql;

    protected SqlLatencies() {
        this.sql = null;
    }

    @Inject
    public SqlLatencies(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public void add(String model, TaskKind kind, LocalDate day, Duration latency) {
        double logarithm = Math.log(Math.max(LEAST_SECONDS, latency.toNanos() / 1e9));
        sql.run("""
                insert into arena_latency (model, kind, day, answers, log_sum, log_square_sum)
                values (?1, ?2, ?3, 1, ?4, ?5) on conflict (kind, day, model) do update
                set answers = arena_latency.answers + 1, log_sum = arena_latency.log_sum + excluded.log_sum,
                    log_square_sum = arena_latency.log_square_sum + excluded.log_square_sum""",
                model, kind.name(), Date.valueOf(day), logarithm, logarithm * logarithm);
    }

    @Override
    public Map<String, LatencySums> since(TaskKind kind, LocalDate day) {
        Map<String, LatencySums> found = new HashMap<>();
        sql.rows("""
                select model, cast(sum(answers) as bigint), sum(log_sum), sum(log_square_sum) from arena_latency
                where kind = ?1 and day >= ?2 group by model""", kind.name(), Date.valueOf(day))
                .forEach(row -> found.put((String) row[0],
                        new LatencySums((Long) row[1], (Double) row[2], (Double) row[3])));
        return found;
    }
}
