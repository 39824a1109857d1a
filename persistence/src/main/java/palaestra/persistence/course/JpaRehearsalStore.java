package palaestra.persistence.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.Advance;
import palaestra.domain.course.Claim;
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.course.LogLine;
import palaestra.domain.course.RehearsalStore;
import palaestra.domain.course.Solution;

/** Running tasks in {@code course_task}, their nodes in {@code course_node}. Many rows are written by one statement. */
@ApplicationScoped
public class JpaRehearsalStore implements RehearsalStore {

    /** Looked up once, because looking it up searches the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    /** Who waits for a node, with his place: owners take turns, and those who have tasks running come later. */
    static final String QUEUE = """
            select id, queued_at, sent_at, row_number() over (order by turn, queued_at, id) as place from (
                select t.id, t.queued_at, t.sent_at,
                    row_number() over (partition by t.owner_id order by t.queued_at, t.id)
                    + coalesce(r.running, 0) as turn
                from course_task t left join (select owner_id, count(owner_id) as running from course_task
                    where state = 'RUNNING' and node_id is not null group by owner_id) r on r.owner_id = t.owner_id
                where t.state = 'RUNNING' and t.node_id is null) turns""";

    /** Of the log of the task ?1 the last ?2 lines stay. */
    static final String ROTATE_LOG = """
            delete from course_task_log where task_id = ?1 and id <= (
                select id from course_task_log where task_id = ?1 order by id desc offset ?2 limit 1)""";

    private static final String ALIVE = "clock_timestamp() - interval '" + LEASE_SECONDS + " seconds'";

    private static final String REQUEUED = "node_id = null, fence = t.fence + 1, queued_at = clock_timestamp(),"
            + " sent_at = null";

    private static final String RELEASE = "update course_task t set " + REQUEUED + ", " + Transitions.STANDSTILL
            + " where t.node_id = ?1 and t.state = 'RUNNING'";

    private static final String AMONG = "t.id in (select cast(value as bigint) from"
            + " json_array_elements_text(cast(?2 as json)))";

    private static final String CLAIM = """
            update course_task t set node_id = ?1, fence = t.fence + 1, moving_since = null,
                running_since = coalesce(t.running_since, clock_timestamp())
            where t.id = ?2 and t.state = 'RUNNING' and t.node_id is null
            and exists (select from course_node n where n.id = ?1 and n.seen_at > %s)
            returning t.owner_id, t.course_ids, t.fence, t.course_index, t.item_index, t.item_second,
                cast(extract(epoch from clock_timestamp() - coalesce(t.began_at, clock_timestamp())) as float8),
                t.completed_courses""".formatted(ALIVE);

    /**
     * By the primary key: an equality of the node would make the planner compare all tasks of the node with all rows.
     * A task that has a node runs.
     */
    private static final String ADVANCE = """
            update course_task t set course_index = v.course, item_index = v.item, item_second = v.second,
                moving_since = case when v.moving then clock_timestamp() end, rate = v.rate, current_item = v.label,
                item_detail = v.detail, item_seconds = v.length, done_seconds = v.done, plan_seconds = v.plan,
                completed_courses = v.completed, failed_courses = v.failed, total_courses = v.total,
                log_lines = t.log_lines + v.lines,
                state = coalesce(v.state, t.state), fence = t.fence + case when v.state is null then 0 else 1 end,
                node_id = case when v.state is null then t.node_id end,
                error_msg = case when v.state is null then t.error_msg else v.reason end,
                end_time = case when v.state in ('COMPLETED', 'FAILED') then ?3 else t.end_time end
            from json_to_recordset(cast(?1 as json)) as v(id bigint, fence bigint, course integer, item integer,
                second float8, moving boolean, rate float8, label text, detail text, length float8, done float8,
                plan float8, completed integer, failed integer, total integer, lines integer, state text, reason text)
            where t.id = v.id and t.fence = v.fence and t.node_id is not distinct from ?2
            returning t.id, case when t.log_lines / 100 <> (t.log_lines - v.lines) / 100 then t.id end""";

    /** Locked first, so that nodes which sweep at once do not wait for each other. */
    private static final String UNSENT = """
            with due as (select id, place from (%s) queue where queued_at < clock_timestamp() - interval '3 seconds'
                    and (sent_at is null or sent_at < clock_timestamp() - interval '10 seconds')
                    order by place limit ?1),
                mine as (select t.id, due.place from due join course_task t on t.id = due.id
                    where t.state = 'RUNNING' and t.node_id is null
                    and (t.sent_at is null or t.sent_at < clock_timestamp() - interval '10 seconds')
                    for update of t skip locked),
                marked as (update course_task t set sent_at = clock_timestamp() from mine where t.id = mine.id
                    returning t.id, mine.place)
            select id from marked order by place""".formatted(QUEUE);

    private static final String LOG = """
            insert into course_task_log (task_id, level, message, created_at)
            select v.task, v.level, v.message, cast(?2 as timestamptz) from json_to_recordset(cast(?1 as json))
            as v(task bigint, level text, message text)""";

    private static final String SOLUTION = """
            insert into course_solution
                (task_id, course_id, course_name, item_index, exercise, language, solution, created_at)
            values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)
            on conflict on constraint course_solution_once do update
            set exercise = excluded.exercise, language = excluded.language, solution = excluded.solution,
                created_at = excluded.created_at""";

    private final EntityManager entityManager;

    protected JpaRehearsalStore() {
        this(null);
    }

    @Inject
    public JpaRehearsalStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void register(UUID node) {
        sql("insert into course_node (id, seen_at) values (?1, clock_timestamp())", node).executeUpdate();
    }

    @Override
    public boolean renew(UUID node) {
        return sql("update course_node set seen_at = clock_timestamp() where id = ?1", node).executeUpdate() == 1;
    }

    @Override
    public Optional<Claim> claim(UUID node, CourseTaskId task) {
        return rows(sql(CLAIM, node, task.value())).findFirst().map(row -> new Claim(task,
                new AccountId((Long) row[0]), CourseIdsConverter.read((String) row[1]), (Long) row[2],
                new Claim.Position((Integer) row[3], (Integer) row[4], (Double) row[5]),
                (Double) row[6], (Integer) row[7]));
    }

    @Override
    public Set<CourseTaskId> advance(UUID node, List<Advance> steps, Instant now) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        steps.forEach(step -> rows.add(row(step)));
        Set<CourseTaskId> written = new LinkedHashSet<>();
        Set<Object> full = new LinkedHashSet<>();
        rows(sql(ADVANCE, rows.build().toString(), node, Timestamp.from(now))).forEach(row -> {
            written.add(new CourseTaskId((Long) row[0]));
            if (row[1] != null) {
                full.add(row[1]);
            }
        });
        tell(steps.stream().filter(step -> written.contains(step.task())).toList(), now);
        full.forEach(task -> sql(ROTATE_LOG, task, LogLine.KEPT).executeUpdate());
        return written;
    }

    private void tell(List<Advance> written, Instant now) {
        JsonArrayBuilder lines = JSON.createArrayBuilder();
        boolean any = false;
        for (Advance step : written) {
            for (LogLine.Entry line : step.log()) {
                lines.add(JSON.createObjectBuilder().add("task", step.task().value())
                        .add("level", line.level().name()).add("message", line.message()));
                any = true;
            }
            step.solutions().forEach(solution -> keep(step.task(), solution, now));
        }
        if (any) {
            sql(LOG, lines.build().toString(), Timestamp.from(now)).executeUpdate();
        }
    }

    private void keep(CourseTaskId task, Solution solution, Instant now) {
        sql(SOLUTION, task.value(), solution.courseId(), solution.courseName(), solution.item(), solution.exercise(),
                solution.language().name(), solution.code(), Timestamp.from(now)).executeUpdate();
    }

    @Override
    public Set<CourseTaskId> heldBy(UUID node, Set<CourseTaskId> tasks) {
        return ids(sql("select t.id from course_task t where t.node_id = ?1 and " + AMONG, node, numbers(tasks)));
    }

    @Override
    public Set<CourseTaskId> release(UUID node, Set<CourseTaskId> tasks) {
        return ids(sql(RELEASE + " and " + AMONG + " returning t.id", node, numbers(tasks)));
    }

    @Override
    public Set<CourseTaskId> release(UUID node) {
        Set<CourseTaskId> released = ids(sql(RELEASE + " returning t.id", node));
        sql("delete from course_node where id = ?1", node).executeUpdate();
        return released;
    }

    @Override
    public Set<CourseTaskId> releaseDead() {
        sql("delete from course_node where id in (select id from course_node where seen_at < " + ALIVE
                + " - interval '1 hour')").executeUpdate();
        return ids(sql("""
                update course_task t set %s, moving_since = null,
                    item_second = case when t.moving_since is null then t.item_second else least(t.item_seconds,
                        t.item_second + greatest(0, extract(epoch from
                            coalesce(n.seen_at, t.moving_since) - t.moving_since)) * t.rate) end
                from course_task o left join course_node n on n.id = o.node_id
                where t.id = o.id and o.state = 'RUNNING' and o.node_id is not null
                and (n.id is null or n.seen_at < %s) and t.node_id = o.node_id and t.state = 'RUNNING'
                returning t.id""".formatted(REQUEUED, ALIVE)));
    }

    @Override
    public Set<CourseTaskId> failOverdue(int seconds, String reason, Instant now) {
        return ids(sql("update course_task t set " + Transitions.failure() + " where t.state = 'RUNNING'"
                + " and t.running_since < clock_timestamp() - make_interval(secs => ?1) returning t.id",
                seconds, Timestamp.from(now), reason));
    }

    @Override
    public List<CourseTaskId> takeUnsent(int limit) {
        return List.copyOf(ids(sql(UNSENT, limit)));
    }

    @Override
    public void sent(Map<CourseTaskId, String> messages) {
        JsonArrayBuilder rows = JSON.createArrayBuilder();
        messages.forEach((task, message) -> rows.add(
                JSON.createObjectBuilder().add("id", task.value()).add("message", message)));
        sql("""
                update course_task t set message_id = v.message, sent_at = clock_timestamp()
                from json_to_recordset(cast(?1 as json)) as v(id bigint, message text) where t.id = v.id""",
                rows.build().toString()).executeUpdate();
    }

    private static String numbers(Set<CourseTaskId> tasks) {
        JsonArrayBuilder numbers = JSON.createArrayBuilder();
        tasks.forEach(task -> numbers.add(task.value()));
        return numbers.build().toString();
    }

    private static JsonObjectBuilder row(Advance step) {
        Advance.Display display = step.display();
        JsonObjectBuilder row = JSON.createObjectBuilder()
                .add("id", step.task().value()).add("fence", step.fence())
                .add("course", step.position().course()).add("item", step.position().item())
                .add("second", step.position().second()).add("moving", step.moving()).add("rate", step.rate())
                .add("length", display.itemSeconds()).add("done", display.doneSeconds())
                .add("plan", display.planSeconds()).add("completed", display.completedCourses())
                .add("failed", display.failedCourses()).add("total", display.totalCourses())
                .add("lines", step.log().size());
        add(row, "label", display.item());
        add(row, "detail", display.detail());
        step.end().ifPresent(end -> {
            row.add("state", end.action().target().orElseThrow().name());
            add(row, "reason", end.reason());
        });
        return row;
    }

    private static void add(JsonObjectBuilder row, String name, String value) {
        if (value != null) {
            row.add(name, value);
        }
    }

    private Query sql(String text, Object... parameters) {
        Query query = entityManager.createNativeQuery(text);
        for (int i = 0; i < parameters.length; i++) {
            query.setParameter(i + 1, parameters[i]);
        }
        return query;
    }

    private static Stream<Object[]> rows(Query query) {
        Stream<?> rows = query.getResultList().stream();
        return rows.map(row -> (Object[]) row);
    }

    private static Set<CourseTaskId> ids(Query query) {
        Set<CourseTaskId> ids = new LinkedHashSet<>();
        Stream<?> rows = query.getResultList().stream();
        rows.forEach(id -> ids.add(new CourseTaskId((Long) id)));
        return ids;
    }
}
