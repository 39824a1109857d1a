package palaestra.persistence.forum;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import palaestra.domain.forum.Answer;
import palaestra.domain.forum.AnswerId;
import palaestra.domain.forum.Answers;
import palaestra.domain.forum.HelpTaskId;
import palaestra.domain.forum.NoSuchTask;
import palaestra.domain.forum.Window;
import palaestra.domain.shared.NotSignedIn;
import palaestra.persistence.shared.Constraint;

/** Answers in the table {@code answer}, whose partial unique index lets one answer of a task be adopted. */
@ApplicationScoped
public class JpaAnswers implements Answers {

    private final EntityManager entityManager;

    protected JpaAnswers() {
        this(null);
    }

    @Inject
    public JpaAnswers(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Answer answer) {
        try {
            entityManager.persist(answer);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraint.FOREIGN_KEY.broken("answer_task", e)) {
                throw new NoSuchTask();
            }
            if (Constraint.FOREIGN_KEY.broken("answer_author", e)) {
                throw new NotSignedIn("This account was deleted.");
            }
            throw e;
        }
    }

    @Override
    public Optional<Answer> find(AnswerId id) {
        return Optional.ofNullable(entityManager.find(Answer.class, id.value()));
    }

    @Override
    public Optional<HelpTaskId> taskOf(AnswerId id) {
        return entityManager.createQuery("select a.taskId from Answer a where a.id = :id", Long.class)
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .map(HelpTaskId::new);
    }

    @Override
    public List<Answer> of(HelpTaskId task, Window window) {
        if (window.offset() > Integer.MAX_VALUE) {
            return List.of();
        }
        return entityManager.createQuery("select a from Answer a where a.taskId = :task order by a.id", Answer.class)
                .setParameter("task", task.value())
                .setFirstResult((int) window.offset())
                .setMaxResults(window.limit())
                .getResultList();
    }

    @Override
    public void releaseAdopted(HelpTaskId task) {
        entityManager.createNativeQuery("update answer set accepted = false where task_id = ?1 and accepted")
                .setParameter(1, task.value())
                .executeUpdate();
    }
}
