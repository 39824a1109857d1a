package palaestra.persistence.forum;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.Resource;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.LongStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.forum.AnswerId;
import palaestra.domain.forum.Answers;
import palaestra.domain.forum.HelpTaskId;
import palaestra.domain.forum.HelpTaskState;
import palaestra.domain.forum.HelpTasks;
import palaestra.domain.forum.TaskFilter;
import palaestra.domain.forum.TaskList;
import palaestra.domain.forum.Window;
import palaestra.persistence.container.InContainer;

/** An account with 100,000 tasks among those of others, and a task with 10,000 answers. */
class LargeForumIT extends InContainer {

    private static final int TASKS = 100_000;
    private static final int ANSWERS = 10_000;
    private static final Window FIRST = new Window(0, 200);
    private static final Window MIDDLE = new Window(40_000, 200);
    private static final Window BEYOND = Window.page(Long.MAX_VALUE, 200);

    @Inject
    private HelpTasks tasks;

    @Inject
    private Answers answers;

    @Resource(lookup = "jdbc/palaestra")
    private DataSource database;

    private AccountId owner;
    private HelpTaskId task;

    @BeforeEach
    void fill() throws SQLException {
        stage.execute("""
                insert into account (version, username, username_key, password_hash, role, created_at, updated_at)
                select 1, name, name, 'hash', 'USER', now(), now() from (values ('ada'), ('linus')) names (name)""");
        owner = new AccountId(stage.number("select id from account where username = 'ada'"));
        stage.execute("""
                insert into help_task (version, owner_id, content, code_type, state, asked, created_at, updated_at)
                select 1, a.id, 'reverse list number ' || i || repeat(' please', 20), 'java',
                    case when i %% 2 = 0 then 'OPEN' else 'FINISHED' end, true, now(), now()
                from generate_series(1, %d) i, account a""".formatted(TASKS));
        task = new HelpTaskId(stage.number("select max(id) from help_task"));
        stage.execute("""
                insert into answer (task_id, content, accepted, created_at)
                select t.id, 'x', false, now() from help_task t, generate_series(1, 2)""");
        stage.execute("""
                insert into answer (task_id, content, accepted, created_at)
                select %d, 'x', i = 7, now() from generate_series(1, %d) i""".formatted(task.value(), ANSWERS));
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("vacuum analyze help_task, answer");
        }
    }

    @Test
    void aListReadsTheRowsOfItsPageAndNoOthersHoweverFarItIs() {
        for (Optional<HelpTaskState> state : LongStream.range(0, 3).mapToObj(LargeForumIT::state).toList()) {
            TaskFilter own = new TaskFilter(Optional.of(owner), state);
            long total = state.isEmpty() ? TASKS : TASKS / 2;
            assertReads(200, total, () -> tasks.list(own, FIRST));
            assertReads(200, total, () -> tasks.list(own, MIDDLE));
            assertReads(0, total, () -> tasks.list(own, BEYOND));
        }
        TaskFilter open = new TaskFilter(Optional.empty(), Optional.of(HelpTaskState.OPEN));
        assertReads(200, TASKS, () -> tasks.list(open, FIRST));
        assertReads(200, TASKS, () -> tasks.list(open, MIDDLE));
        assertReads(0, TASKS, () -> tasks.list(open, BEYOND));
    }

    @Test
    void noRepositoryScansAWholeTable() {
        AnswerId answer = new AnswerId(stage.number("select max(id) from answer"));

        assertThat(stage.scansOf(() -> tasks.find(task))).isZero();
        assertThat(stage.scansOf(() -> tasks.lock(task))).isZero();
        assertThat(stage.scansOf(() -> answers.find(answer))).isZero();
        assertThat(stage.scansOf(() -> answers.taskOf(answer))).isZero();
        assertThat(stage.scansOf(() -> answers.of(task, FIRST))).isZero();
        assertThat(stage.scansOf(() -> answers.of(task, BEYOND))).isZero();
        assertThat(stage.scansOf(() -> answers.releaseAdopted(task))).isZero();
        assertThat(stage.scansOf(() -> stage.execute("delete from account where username_key = 'nobody'"))).isZero();
        assertThat(stage.scansOf(() -> stage.number("select count(*) from help_task where code_type = 'java'")))
                .as("the proof would see a scan").isPositive();
    }

    @Test
    void thePlannerCountsInAnIndexAlone() {
        assertThat(planOf("select count(*) from help_task where owner_id = " + owner.value()))
                .contains("Index Only Scan using help_task_of_owner").doesNotContain("Seq Scan");
        assertThat(planOf("select count(*) from help_task where state = 'OPEN'"))
                .contains("Index Only Scan using help_task_open").doesNotContain("Seq Scan");
    }

    private void assertReads(long rows, long total, Supplier<TaskList> work) {
        TaskList list = stage.inTransaction(() -> {
            long fetched = number("idx_tup_fetch");
            long scans = number("seq_scan");
            TaskList found = work.get();
            assertThat(number("seq_scan")).isEqualTo(scans);
            assertThat(number("idx_tup_fetch") - fetched).isEqualTo(rows);
            return found;
        });
        assertThat(list.tasks()).hasSize((int) rows);
        assertThat(list.total()).isEqualTo(total);
    }

    /** What PostgreSQL itself counted in this transaction. */
    private long number(String statistic) {
        return stage.number("select coalesce(sum(" + statistic + "), 0) from pg_stat_xact_user_tables"
                + " where relname in ('help_task', 'answer')");
    }

    private String planOf(String sql) {
        StringBuilder plan = new StringBuilder();
        try (Connection connection = database.getConnection(); Statement statement = connection.createStatement();
                var rows = statement.executeQuery("explain " + sql)) {
            while (rows.next()) {
                plan.append(rows.getString(1)).append('\n');
            }
            return plan.toString();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<HelpTaskState> state(long index) {
        return index == 0 ? Optional.empty() : Optional.of(HelpTaskState.values()[(int) index - 1]);
    }
}
