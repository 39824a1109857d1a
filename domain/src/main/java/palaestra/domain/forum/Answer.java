package palaestra.domain.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Role;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;

/**
 * What a programmer answers to a help task. Its content never changes. Of all answers to one task at most one is
 * adopted at a time, which {@link AnswerService} sees to while it holds the task's lock. An answer outlives its
 * author's account.
 */
@Entity
@Table(name = "answer")
public class Answer {

    private static final TextBounds CONTENT = new TextBounds("content", 1, 65_536);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "task_id")
    private long taskId;

    @Column(name = "author_id")
    private Long authorId;

    private String content;

    private boolean accepted;

    @Column(name = "created_at")
    private Instant createdAt;

    /** The last time; tells figures how long it took. */
    @Column(name = "adopted_at")
    private Instant adoptedAt;

    protected Answer() {
    }

    /**
     * @param content 1 to 65,536 code points
     * @throws Forbidden unless the author is a programmer or an administrator
     * @throws Invalid if the content is out of its bounds
     */
    public Answer(HelpTaskId task, SignedIn author, String content, Instant now) {
        if (author.role() != Role.PROGRAMMER && !author.isAdmin()) {
            throw new Forbidden("Only programmers answer.");
        }
        this.taskId = task.value();
        this.authorId = author.account().value();
        this.content = CONTENT.checked(content);
        this.createdAt = now;
    }

    /** @throws IllegalStateException before the answer is stored */
    public AnswerId id() {
        if (id == null) {
            throw new IllegalStateException("this answer has not been stored yet");
        }
        return new AnswerId(id);
    }

    public HelpTaskId task() {
        return new HelpTaskId(taskId);
    }

    /** Empty after the author's account was deleted. */
    public Optional<AccountId> author() {
        return Optional.ofNullable(authorId).map(AccountId::new);
    }

    public String content() {
        return content;
    }

    public boolean accepted() {
        return accepted;
    }

    public Instant createdAt() {
        return createdAt;
    }

    void accept(Instant now) {
        accepted = true;
        adoptedAt = now;
    }

    void release() {
        accepted = false;
    }
}
