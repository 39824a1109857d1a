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
import palaestra.domain.generation.PresetParameters;

/**
 * What chats begin with: messages that come before their own, and how the model shall answer. Deleting a preset hides
 * it, because chats that use it live on. One that others use outlives its owner's account and belongs to nobody then.
 */
@Entity
@Table(name = "preset")
public class Preset {

    @Id
    private UUID id;

    @Column(name = "owner_id")
    private Long ownerId;

    private String title;

    private String description;

    @Enumerated(EnumType.STRING)
    private PresetType type;

    @Enumerated(EnumType.STRING)
    private PresetVisibility visibility;

    private Messages messages;

    private PresetParameters parameters;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "updated_at")
    private Instant updatedAt;

    @Column(name = "deleted_at")
    private Instant deletedAt;

    protected Preset() {
    }

    public Preset(PresetId id, AccountId owner, PresetDraft draft, Instant now) {
        this.id = id.value();
        this.ownerId = owner.value();
        this.createdAt = now;
        replace(draft, now);
    }

    public PresetId id() {
        return new PresetId(id);
    }

    /** Empty after the owner's account was deleted. */
    public Optional<AccountId> owner() {
        return Optional.ofNullable(ownerId).map(AccountId::new);
    }

    public String title() {
        return title;
    }

    public Optional<String> description() {
        return Optional.ofNullable(description);
    }

    public PresetType type() {
        return type;
    }

    public PresetVisibility visibility() {
        return visibility;
    }

    public Messages messages() {
        return messages;
    }

    public PresetParameters parameters() {
        return parameters;
    }

    public Instant createdAt() {
        return createdAt;
    }

    public Instant updatedAt() {
        return updatedAt;
    }

    /** Whether only the chats that use it already may go on using it. */
    public boolean isDeleted() {
        return deletedAt != null;
    }

    /** Whether the actor owns the preset or administrates, or the preset is not private. */
    public boolean mayBeUsedBy(SignedIn actor) {
        return mayBeChangedBy(actor) || visibility != PresetVisibility.PRIVATE;
    }

    /** Whether the actor owns the preset or administrates; says nothing about public ones. */
    public boolean mayBeChangedBy(SignedIn actor) {
        return actor.isAdmin() || owner().filter(actor.account()::equals).isPresent();
    }

    final void replace(PresetDraft draft, Instant now) {
        title = draft.title();
        description = draft.description();
        type = draft.type();
        visibility = draft.visibility();
        messages = draft.messages();
        parameters = draft.parameters();
        updatedAt = now;
    }

    void delete(Instant now) {
        deletedAt = now;
    }
}
