package palaestra.persistence.statistics;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import palaestra.domain.statistics.RollUpWork;
import palaestra.persistence.shared.NativeSql;

/**
 * Finds new rows by the transaction that wrote them: numbers of rows and times are given before a transaction commits,
 * so that a later one may be seen first, but a transaction before the oldest one under way has ended. Hence nothing is
 * missed, however late it is committed; what is seen twice is computed twice.
 */
@ApplicationScoped
public class SqlRollUpWork implements RollUpWork {

    private static final Duration HOUR = Duration.ofHours(1);

    /** A database that was restored elsewhere counts its transactions anew, hence the upper bound. */
    private static final String NEW =
            "recorded_in >= cast(?1 as xid8) and recorded_in < pg_snapshot_xmax(pg_current_snapshot())";

    private final NativeSql sql;

    protected SqlRollUpWork() {
        this.sql = null;
    }

    @Inject
    public SqlRollUpWork(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public int notice() {
        Optional<Object[]> progress = sql.rows("""
                select cast(least(seen, pg_snapshot_xmax(pg_current_snapshot())) as text),
                    cast(pg_snapshot_xmin(pg_current_snapshot()) as text)
                from rollup_progress for update skip locked""").findFirst();
        if (progress.isEmpty()) {
            return 0;
        }
        String seen = (String) progress.get()[0];
        String oldestUnderWay = (String) progress.get()[1];
        int hours = sql.run("""
                insert into rollup_backlog (hour)
                select date_bin('1 hour', created_at, timestamptz 'epoch') from generation_usage where %1$s
                union
                select date_bin('1 hour', happened_at, timestamptz 'epoch') from statistics_event where %1$s
                order by 1
                on conflict do nothing""".formatted(NEW), seen);
        if (!seen.equals(oldestUnderWay)) {
            sql.run("update rollup_progress set seen = cast(?1 as xid8)", oldestUnderWay);
        }
        return hours;
    }

    /** In ascending order, as above, so that two who put the same hours there never wait for each other. */
    @Override
    public int enqueue(Instant from, Instant to) {
        return sql.run("""
                insert into rollup_backlog (hour)
                select generate_series(date_bin('1 hour', ?1, timestamptz 'epoch'), ?2, interval '1 hour')
                on conflict do nothing""", Timestamp.from(from), Timestamp.from(to.minusMillis(1)));
    }

    @Override
    public boolean computeNext() {
        Optional<Instant> next = sql.column("""
                delete from rollup_backlog where hour = (
                    select hour from rollup_backlog order by hour desc limit 1 for update skip locked)
                returning hour""").map(hour -> ((Timestamp) hour).toInstant()).findFirst();
        next.ifPresent(this::compute);
        return next.isPresent();
    }

    private void compute(Instant hour) {
        Timestamp start = Timestamp.from(hour);
        Timestamp end = Timestamp.from(hour.plus(HOUR));
        HourlyStatements.all().forEach(statement -> sql.run(statement, start, end));
    }
}
