package palaestra.persistence.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.CourseTask;
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.course.CourseTaskState;
import palaestra.domain.course.CourseTaskState.Action;
import palaestra.domain.course.CourseTasks;
import palaestra.domain.course.LogLine;
import palaestra.domain.course.Solution;
import palaestra.domain.course.TaskFilter;
import palaestra.domain.course.TaskPage;
import palaestra.domain.course.TaskWindow;
import palaestra.domain.generation.Language;
import palaestra.domain.shared.NotSignedIn;
import palaestra.persistence.shared.Constraint;

/** Course tasks in the table {@code course_task}. */
@ApplicationScoped
public class JpaCourseTasks implements CourseTasks {

    private final EntityManager entityManager;

    protected JpaCourseTasks() {
        this(null);
    }

    @Inject
    public JpaCourseTasks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(CourseTask task) {
        try {
            entityManager.persist(task);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraint.FOREIGN_KEY.broken("course_task_owner", e)) {
                throw new NotSignedIn("This account was deleted.");
            }
            throw e;
        }
    }

    @Override
    public Optional<CourseTask> find(CourseTaskId id) {
        return Optional.ofNullable(entityManager.find(CourseTask.class, id.value()));
    }

    @Override
    public List<CourseTask> findAll(Set<CourseTaskId> ids) {
        return ids.isEmpty() ? List.of() : entityManager
                .createQuery("select t from CourseTask t where t.id in :ids", CourseTask.class)
                .setParameter("ids", ids.stream().map(CourseTaskId::value).toList())
                .getResultList();
    }

    @Override
    public int countActive(AccountId owner) {
        return ((Number) entityManager.createNativeQuery(
                "select count(owner_id) from course_task where owner_id = ?1 and state in ('PENDING', 'RUNNING')")
                .setParameter(1, owner.value()).getSingleResult()).intValue();
    }

    @Override
    public boolean move(CourseTaskId id, Action action, Instant now, Optional<String> reason) {
        String states = action.sources().stream().map(state -> "'" + state.name() + "'")
                .collect(Collectors.joining(", "));
        Query query = entityManager.createNativeQuery(Transitions.statement(action).formatted(states))
                .setParameter(1, id.value());
        if (action != Action.DELETE) {
            query.setParameter(2, Timestamp.from(now)).setParameter(3, reason.orElse(null));
        }
        return query.executeUpdate() > 0;
    }

    @Override
    public TaskPage list(TaskFilter filter, TaskWindow window) {
        if (filter.states().filter(Set::isEmpty).isPresent()) {
            return new TaskPage(List.of(), 0);
        }
        List<String> conditions = new ArrayList<>();
        filter.owner().ifPresent(owner -> conditions.add("t.ownerId = :owner"));
        filter.states().ifPresent(states -> conditions.add("t.state in :states"));
        String where = conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
        long total = with(filter, entityManager.createQuery("select count(t.ownerId) from CourseTask t" + where,
                Long.class)).getSingleResult();
        if (window.offset() >= total) {
            return new TaskPage(List.of(), total);
        }
        List<CourseTask> tasks = with(filter, entityManager.createQuery(
                "select t from CourseTask t" + where + " order by t.createdAt desc, t.id desc", CourseTask.class))
                .setFirstResult((int) window.offset()).setMaxResults(window.size()).getResultList();
        return new TaskPage(tasks, total);
    }

    private static <T> TypedQuery<T> with(TaskFilter filter, TypedQuery<T> query) {
        filter.owner().ifPresent(owner -> query.setParameter("owner", owner.value()));
        filter.states().ifPresent(states -> query.setParameter("states", states));
        return query;
    }

    @Override
    public List<LogLine> log(CourseTaskId id, int limit) {
        return rows(entityManager.createNativeQuery("""
                select id, level, message, created_at from course_task_log where task_id = ?1
                order by id desc limit ?2""").setParameter(1, id.value()).setParameter(2, limit))
                .map(row -> new LogLine((Long) row[0], id, LogLine.Level.valueOf((String) row[1]), (String) row[2],
                        ((Timestamp) row[3]).toInstant()))
                .toList();
    }

    @Override
    public void addLog(CourseTaskId id, LogLine.Entry line, Instant now) {
        entityManager.createNativeQuery(
                "insert into course_task_log (task_id, level, message, created_at) values (?1, ?2, ?3, ?4)")
                .setParameter(1, id.value()).setParameter(2, line.level().name()).setParameter(3, line.message())
                .setParameter(4, Timestamp.from(now)).executeUpdate();
        entityManager.createNativeQuery(JpaRehearsalStore.ROTATE_LOG).setParameter(1, id.value())
                .setParameter(2, LogLine.KEPT).executeUpdate();
    }

    @Override
    public List<Solution> solutions(CourseTaskId id) {
        return rows(entityManager.createNativeQuery("""
                select course_id, course_name, item_index, exercise, language, solution, created_at
                from course_solution where task_id = ?1 order by course_id, item_index limit 1000""")
                .setParameter(1, id.value()))
                .map(row -> new Solution((String) row[0], (String) row[1], (Integer) row[2], (String) row[3],
                        Language.valueOf((String) row[4]), (String) row[5], ((Timestamp) row[6]).toInstant()))
                .toList();
    }

    @Override
    public List<CourseTaskId> runningOf(AccountId owner) {
        return entityManager.createQuery(
                "select t.id from CourseTask t where t.ownerId = :owner and t.state = :running", Long.class)
                .setParameter("owner", owner.value()).setParameter("running", CourseTaskState.RUNNING)
                .getResultStream().map(CourseTaskId::new).toList();
    }

    @Override
    public Optional<Integer> queuePosition(CourseTaskId id) {
        return ((Stream<?>) entityManager.createNativeQuery(
                "select place from (" + JpaRehearsalStore.QUEUE + ") queue where id = ?1")
                .setParameter(1, id.value()).getResultList().stream()).findFirst()
                .map(place -> ((Number) place).intValue());
    }

    private static Stream<Object[]> rows(Query query) {
        Stream<?> rows = query.getResultList().stream();
        return rows.map(row -> (Object[]) row);
    }
}
