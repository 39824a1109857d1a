package palaestra.domain.chat;

import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;

/** All presets. Every method needs a transaction. */
public interface Presets {

    /**
     * Stores a new preset.
     *
     * @throws palaestra.domain.shared.NotSignedIn if the owner's account was deleted meanwhile
     */
    void add(Preset preset);

    /** Finds deleted ones too, for the chats that use them. */
    Optional<Preset> find(PresetId id);

    /** Finds the preset, perhaps a deleted one, and keeps others from changing it until the transaction ends. */
    Optional<Preset> lock(PresetId id);

    /** The reader's own presets and the public ones, for an administrator the unlisted ones too; no deleted ones. */
    List<Preset> list(SignedIn reader, ListWindow window);

    /** Deletes the presets of an account that is going to be deleted; those that a chat uses shall survive it. */
    void removeUnusedOf(AccountId owner);
}
