package palaestra.domain.chat;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;

/**
 * A conversation with a model. Its owner replaces its messages as a whole; a finished task appends the model's answer
 * by {@link Chats#append}. A shared chat outlives its owner's account and belongs to nobody then.
 */
@Entity
@Table(name = "chat")
public class Chat {

    @Id
    private UUID id;

    @Column(name = "owner_id")
    private Long ownerId;

    @Column(name = "preset_id")
    private UUID presetId;

    private String title;

    @Enumerated(EnumType.STRING)
    private ChatVisibility visibility;

    private Messages messages;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    protected Chat() {
    }

    public Chat(ChatId id, AccountId owner, ChatDraft draft, Instant now) {
        this.id = id.value();
        this.ownerId = owner.value();
        this.visibility = ChatVisibility.PRIVATE;
        this.createdAt = now;
        replace(draft, now);
    }

    public ChatId id() {
        return new ChatId(id);
    }

    /** Empty after the owner's account was deleted. */
    public Optional<AccountId> owner() {
        return Optional.ofNullable(ownerId).map(AccountId::new);
    }

    public PresetId preset() {
        return new PresetId(presetId);
    }

    public String title() {
        return title;
    }

    public ChatVisibility visibility() {
        return visibility;
    }

    public Messages messages() {
        return messages;
    }

    public Instant createdAt() {
        return createdAt;
    }

    /** An appended answer does not count as an update. */
    public Instant updatedAt() {
        return updatedAt;
    }

    public boolean isOwnedBy(SignedIn actor) {
        return owner().filter(actor.account()::equals).isPresent();
    }

    /** Whether the reader owns the chat, or administrates, or the chat is shared. */
    public boolean mayBeReadBy(SignedIn reader) {
        return isOwnedBy(reader) || reader.isAdmin() || visibility == ChatVisibility.SHARED;
    }

    /** Whether the actor owns the chat or administrates. */
    public boolean mayBeChangedBy(SignedIn actor) {
        return isOwnedBy(actor) || actor.isAdmin();
    }

    final void replace(ChatDraft draft, Instant now) {
        presetId = draft.preset().value();
        title = draft.title();
        visibility = Optional.ofNullable(draft.visibility()).orElse(visibility);
        messages = draft.messages();
        updatedAt = now;
    }
}
