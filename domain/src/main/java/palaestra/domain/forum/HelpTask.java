package palaestra.domain.forum;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Role;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;

/**
 * What somebody wanted to have programmed.
 *
 * <p>A task begins finished, because it records what a model solved. Its owner may ask the programmers, which opens it
 * and shows it to all of them from then on; adopting an answer finishes it, and giving the adoption up opens it again.
 * A task outlives its owner's account and belongs to nobody then.
 */
@Entity
@Table(name = "help_task")
public class HelpTask {

    private static final TextBounds CONTENT = new TextBounds("content", 15, 65_536);
    private static final TextBounds CODE_TYPE = new TextBounds("codeType", 0, 255);

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    private long version;

    @Column(name = "owner_id")
    private Long ownerId;

    private String content;

    @Column(name = "code_type")
    private String codeType;

    @Enumerated(EnumType.STRING)
    private HelpTaskState state;

    private boolean asked;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected HelpTask() {
    }

    /**
     * @param content 15 to 65,536 code points
     * @param codeType what the owner calls the language, at most 255 code points; null for none
     * @throws Invalid if a text is out of its bounds
     */
    public HelpTask(AccountId owner, String content, String codeType, Instant now) {
        this.ownerId = owner.value();
        this.content = CONTENT.checked(content);
        this.codeType = codeType == null ? null : CODE_TYPE.checked(codeType);
        this.state = HelpTaskState.FINISHED;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** @throws IllegalStateException before the task is stored */
    public HelpTaskId id() {
        if (id == null) {
            throw new IllegalStateException("this task has not been stored yet");
        }
        return new HelpTaskId(id);
    }

    /** Empty after the owner's account was deleted. */
    public Optional<AccountId> owner() {
        return Optional.ofNullable(ownerId).map(AccountId::new);
    }

    public String content() {
        return content;
    }

    public Optional<String> codeType() {
        return Optional.ofNullable(codeType);
    }

    public HelpTaskState state() {
        return state;
    }

    /** Whether the task was ever open to the programmers. */
    public boolean asked() {
        return asked;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** @throws Forbidden unless the reader owns the task or is an administrator, or a programmer who was ever asked */
    public void requireReader(SignedIn reader) {
        boolean allowed = isOwner(reader) || reader.isAdmin() || asked && reader.role() == Role.PROGRAMMER;
        if (!allowed) {
            throw new Forbidden("This task is not yours to read.");
        }
    }

    /** @throws Forbidden unless the actor owns the task; an administrator is no exception */
    public void requireOwner(SignedIn actor) {
        if (!isOwner(actor)) {
            throw new Forbidden("This task belongs to somebody else.");
        }
    }

    /** Shows the task to the programmers as one that waits for answers. */
    void open(Instant now) {
        state = HelpTaskState.OPEN;
        asked = true;
        updatedAt = now;
    }

    void finish(Instant now) {
        state = HelpTaskState.FINISHED;
        updatedAt = now;
    }

    private boolean isOwner(SignedIn actor) {
        return owner().filter(actor.account()::equals).isPresent();
    }
}
