package palaestra.domain.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import palaestra.domain.account.AccountDeletion;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;

/** Keeps chats for their owners, and lets others read the shared ones. */
@ApplicationScoped
@Transactional
public class ChatService {

    private final Chats chats;
    private final Presets presets;
    private final Clock clock;

    protected ChatService() {
        this(null, null, null);
    }

    @Inject
    public ChatService(Chats chats, Presets presets, Clock clock) {
        this.chats = chats;
        this.presets = presets;
        this.clock = clock;
    }

    /** The owner's chats, without those that others share. */
    public List<Chat> list(SignedIn owner, ListWindow window) {
        return chats.list(owner.account(), window);
    }

    /**
     * @throws NoSuchPreset if there is no such preset
     * @throws Forbidden if the preset is somebody else's private one
     */
    public Chat create(SignedIn owner, ChatDraft draft) {
        requireUsable(presetOf(draft), owner);
        Chat chat = new Chat(new ChatId(UUID.randomUUID()), owner.account(), draft, clock.instant());
        chats.add(chat);
        return chat;
    }

    /**
     * @throws NoSuchChat if there is no such chat
     * @throws Forbidden if it is somebody else's and not shared; administrators read all
     */
    public Chat read(SignedIn reader, ChatId id) {
        Chat chat = chats.find(id).orElseThrow(NoSuchChat::new);
        if (!chat.mayBeReadBy(reader)) {
            throw new Forbidden("Insufficient permissions: You do not have access to this chat");
        }
        return chat;
    }

    /**
     * Replaces all that the draft names; its visibility stays if the draft has none. A chat may keep a preset that
     * was deleted or became private.
     *
     * @throws NoSuchPreset if there is no such preset
     * @throws NoSuchChat if there is no such chat
     * @throws Forbidden unless the owner or an administrator asks, or if the preset is somebody else's private one
     */
    public Chat replace(SignedIn actor, ChatId id, ChatDraft draft) {
        Preset preset = presets.find(draft.preset()).orElseThrow(NoSuchPreset::new);
        Chat chat = chats.lock(id).orElseThrow(NoSuchChat::new);
        if (!chat.mayBeChangedBy(actor)) {
            throw new Forbidden("Insufficient permissions: You cannot update other user's chat");
        }
        if (!chat.preset().equals(preset.id())) {
            requireUsable(presetOf(draft), actor);
        }
        chat.replace(draft, clock.instant());
        return chat;
    }

    /**
     * @throws NoSuchChat if there is no such chat
     * @throws Forbidden unless the owner or an administrator asks
     */
    public void delete(SignedIn actor, ChatId id) {
        Chat chat = chats.find(id).orElseThrow(NoSuchChat::new);
        if (!chat.mayBeChangedBy(actor)) {
            throw new Forbidden("Insufficient permissions: You cannot delete other user's chat");
        }
        chats.remove(id);
    }

    /** Chats first, because the presets that are left are those that some chat uses. */
    void forget(@Observes AccountDeletion deletion) {
        chats.removePrivateOf(deletion.account());
        presets.removeUnusedOf(deletion.account());
    }

    private Preset presetOf(ChatDraft draft) {
        return presets.find(draft.preset()).filter(found -> !found.isDeleted()).orElseThrow(NoSuchPreset::new);
    }

    private static void requireUsable(Preset preset, SignedIn actor) {
        if (!preset.mayBeUsedBy(actor)) {
            throw new Forbidden("Insufficient permissions: You do not have access to this preset");
        }
    }
}
