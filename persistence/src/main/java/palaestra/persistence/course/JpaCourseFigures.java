package palaestra.persistence.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.CourseFigures;
import palaestra.domain.course.CourseTaskState;

/** Counts by the index {@code course_task_by_state} or the owner's, never by reading the tasks. */
@ApplicationScoped
public class JpaCourseFigures implements CourseFigures {

    private final EntityManager entityManager;

    protected JpaCourseFigures() {
        this(null);
    }

    @Inject
    public JpaCourseFigures(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Map<CourseTaskState, Long> countByState(Optional<AccountId> owner) {
        if (owner.isEmpty()) {
            return counts(entityManager.createNativeQuery(
                    "select state, count(state) from course_task group by state"));
        }
        return counts(entityManager.createNativeQuery(
                "select state, count(state) from course_task where owner_id = ?1 group by state")
                .setParameter(1, owner.get().value()));
    }

    @Override
    public Map<AccountId, String> usernames(Set<AccountId> accounts) {
        if (accounts.isEmpty()) {
            return Map.of();
        }
        return entityManager.createQuery("select a.id, a.username from Account a where a.id in :ids", Object[].class)
                .setParameter("ids", accounts.stream().map(AccountId::value).toList())
                .getResultStream()
                .collect(Collectors.toMap(row -> new AccountId((Long) row[0]), row -> (String) row[1]));
    }

    private static Map<CourseTaskState, Long> counts(Query query) {
        Map<CourseTaskState, Long> counts = new EnumMap<>(CourseTaskState.class);
        for (Object row : query.getResultList()) {
            Object[] columns = (Object[]) row;
            counts.put(CourseTaskState.valueOf((String) columns[0]), ((Number) columns[1]).longValue());
        }
        return counts;
    }
}
