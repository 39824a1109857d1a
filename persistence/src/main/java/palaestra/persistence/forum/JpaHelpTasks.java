package palaestra.persistence.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.forum.HelpTask;
import palaestra.domain.forum.HelpTaskId;
import palaestra.domain.forum.HelpTaskState;
import palaestra.domain.forum.HelpTasks;
import palaestra.domain.forum.TaskFilter;
import palaestra.domain.forum.TaskList;
import palaestra.domain.forum.TaskSummary;
import palaestra.domain.forum.Window;
import palaestra.domain.shared.NotSignedIn;
import palaestra.persistence.shared.Constraint;

/** Help tasks in the table {@code help_task}. */
@ApplicationScoped
public class JpaHelpTasks implements HelpTasks {

    /**
     * The page is found in the index alone; only its own rows are read. The numbers are written out, because of a
     * limit that it does not know the planner expects a tenth of the table.
     */
    private static final String PAGE = """
            select t.id, t.owner_id, t.opening, t.state, t.code_type from help_task t
            where t.id in (select id from help_task%s order by id offset %d limit %d) order by t.id""";

    private static final String TOTAL = "select count(*) from help_task%s";

    private final EntityManager entityManager;

    protected JpaHelpTasks() {
        this(null);
    }

    @Inject
    public JpaHelpTasks(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(HelpTask task) {
        try {
            entityManager.persist(task);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraint.FOREIGN_KEY.broken("help_task_owner", e)) {
                throw new NotSignedIn("This account was deleted.");
            }
            throw e;
        }
    }

    @Override
    public Optional<HelpTask> find(HelpTaskId id) {
        return Optional.ofNullable(entityManager.find(HelpTask.class, id.value()));
    }

    @Override
    public Optional<HelpTask> lock(HelpTaskId id) {
        return Optional.ofNullable(entityManager.find(HelpTask.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public TaskList list(TaskFilter filter, Window window) {
        long total = ((Number) query(TOTAL.formatted(condition(filter)), filter).getSingleResult()).longValue();
        if (window.offset() >= total) {
            return new TaskList(List.of(), total);
        }
        String page = String.format(Locale.ROOT, PAGE, condition(filter), window.offset(), window.limit());
        Stream<?> rows = query(page, filter).getResultList().stream();
        return new TaskList(rows.map(row -> summary((Object[]) row)).toList(), total);
    }

    @Override
    public void removePrivateOf(AccountId owner) {
        // Locked first: the second statement sees then whatever was answered until now.
        entityManager.createNativeQuery(
                "select id from help_task where owner_id = ?1 and not asked order by id for update")
                .setParameter(1, owner.value())
                .getResultList();
        entityManager.createNativeQuery("""
                delete from help_task where owner_id = ?1 and not asked
                and not exists (select from answer where task_id = help_task.id)""")
                .setParameter(1, owner.value())
                .executeUpdate();
    }

    /** The state is written out, because the planner takes a partial index only for a constant. */
    private static String condition(TaskFilter filter) {
        List<String> conditions = new ArrayList<>();
        filter.owner().ifPresent(owner -> conditions.add("owner_id = ?1"));
        filter.state().ifPresent(state -> conditions.add("state = '" + state.name() + "'"));
        return conditions.isEmpty() ? "" : " where " + String.join(" and ", conditions);
    }

    private Query query(String sql, TaskFilter filter) {
        Query query = entityManager.createNativeQuery(sql);
        filter.owner().ifPresent(owner -> query.setParameter(1, owner.value()));
        return query;
    }

    private static TaskSummary summary(Object[] row) {
        return new TaskSummary(new HelpTaskId((Long) row[0]), Optional.ofNullable((Long) row[1]).map(AccountId::new),
                (String) row[2], HelpTaskState.valueOf((String) row[3]), Optional.ofNullable((String) row[4]));
    }
}
