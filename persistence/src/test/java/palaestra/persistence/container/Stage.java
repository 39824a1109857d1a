package palaestra.persistence.container;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.sql.DataSource;
import palaestra.domain.account.SessionsEnded;
import palaestra.domain.shared.SchemaMigration;

/** What tests need of the server: a migrated database, transactions, SQL, threads, and the events that were fired. */
@ApplicationScoped
public class Stage {

    private final ConcurrentLinkedQueue<SessionsEnded> ended = new ConcurrentLinkedQueue<>();

    @Inject
    private EntityManager entityManager;

    @Resource
    private ManagedExecutorService executor;

    @Resource(lookup = "jdbc/palaestra")
    private DataSource dataSource;

    void migrate(@Observes @Initialized(ApplicationScoped.class) Object start, SchemaMigration schema) {
        schema.migrate();
    }

    void remember(@Observes SessionsEnded event) {
        ended.add(event);
    }

    /** The events since the test began. */
    public List<SessionsEnded> ended() {
        return List.copyOf(ended);
    }

    @Transactional
    public void clear() {
        // The audit trail refuses to be emptied, but for a superuser who turns triggers off.
        entityManager.createNativeQuery("set local session_replication_role = replica").executeUpdate();
        entityManager.createNativeQuery(
                "truncate account, api_key, session, sign_in_failure, generation_usage, audit_entry, chat_record,"
                        + " help_task, answer, preset, chat, chat_like, preset_like, avatar, wechat_identity,"
                        + " generation_task, generation_event, credit_account, credit_entry, credit_hold,"
                        + " redeem_code, model_switch, duty, course_task, course_node, course_task_log, course_solution,"
                        + " course_user_config, course, system_parameter, email_token, outgoing_mail, smtp_settings,"
                        + " arena_user, arena_profile, arena_pair, arena_item, arena_text, arena_vote, arena_tally,"
                        + " arena_latency, arena_board, arena_standing, arena_score, statistics_event,"
                        + " generation_rollup, event_rollup, active_rollup, rollup_backlog cascade")
                .executeUpdate();
        ended.clear();
        TestClock.reset();
        PausingHasher.reset();
        NoModels.use(null);
        RecordingMailer.reset();
    }

    @Transactional
    public <T> T inTransaction(Supplier<T> work) {
        return work.get();
    }

    @Transactional
    public int execute(String sql) {
        return entityManager.createNativeQuery(sql).executeUpdate();
    }

    /** The number that the query, of one row and one column, yields. */
    @Transactional
    public long number(String sql) {
        return ((Number) entityManager.createNativeQuery(sql).getSingleResult()).longValue();
    }

    /** Outside any transaction, as {@code vacuum} must run. */
    public void executeAlone(String sql) {
        try (Connection connection = dataSource.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * How many sequential scans the work does of tables worth an index: PostgreSQL counts them itself. A table of a
     * few pages is rightly read whole, as soon as the background has noticed how small it is.
     */
    @Transactional
    public long scansOf(Runnable work) {
        String scans = "select coalesce(sum(seq_scan), 0) from pg_stat_xact_user_tables "
                + "where pg_relation_size(relid) >= 16 * current_setting('block_size')::int";
        long before = number(scans);
        work.run();
        return number(scans) - before;
    }

    /** Runs all of them at the same moment; each outcome is a result or the exception that was thrown. */
    public List<Object> atOnce(List<Callable<?>> tasks) throws Exception {
        CyclicBarrier ready = new CyclicBarrier(tasks.size());
        List<Future<Object>> running = new ArrayList<>();
        for (Callable<?> task : tasks) {
            running.add(start(() -> {
                ready.await(30, TimeUnit.SECONDS);
                return task.call();
            }));
        }
        List<Object> outcomes = new ArrayList<>();
        for (Future<Object> future : running) {
            outcomes.add(future.get(60, TimeUnit.SECONDS));
        }
        return outcomes;
    }

    /** Runs it on another thread; the outcome is a result or the exception that was thrown. */
    public Future<Object> start(Callable<?> task) {
        return executor.submit(() -> {
            try {
                return task.call();
            } catch (RuntimeException e) {
                return e;
            }
        });
    }
}
