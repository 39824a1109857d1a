package palaestra.domain.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.NotFound;

/** Lets people like what they may read. What they may not read does not exist for them, so that likes tell nothing. */
@ApplicationScoped
@Transactional
public class LikeService {

    private final Likes likes;
    private final Chats chats;
    private final Presets presets;

    protected LikeService() {
        this(null, null, null);
    }

    @Inject
    public LikeService(Likes likes, Chats chats, Presets presets) {
        this.likes = likes;
        this.chats = chats;
        this.presets = presets;
    }

    public List<ChatId> chatsOf(AccountId account) {
        return likes.chatsOf(account);
    }

    public List<PresetId> presetsOf(AccountId account) {
        return likes.presetsOf(account);
    }

    /**
     * @throws NoSuchChat if there is no such chat that the account may read
     * @throws Conflict if the account likes it already, or too many others
     */
    public void like(SignedIn account, ChatId chat) {
        chats.find(chat).filter(found -> found.mayBeReadBy(account)).orElseThrow(NoSuchChat::new);
        requireRoom(likes.chatsOf(account.account()));
        requireNew(likes.add(account.account(), chat));
    }

    /**
     * @throws NoSuchPreset if there is no such preset that the account may use
     * @throws Conflict if the account likes it already, or too many others
     */
    public void like(SignedIn account, PresetId preset) {
        presets.find(preset).filter(found -> !found.isDeleted() && found.mayBeUsedBy(account))
                .orElseThrow(NoSuchPreset::new);
        requireRoom(likes.presetsOf(account.account()));
        requireNew(likes.add(account.account(), preset));
    }

    /** @throws NotFound if there is no such like */
    public void unlike(SignedIn account, ChatId chat) {
        requireFound(likes.remove(account.account(), chat));
    }

    /** @throws NotFound if there is no such like */
    public void unlike(SignedIn account, PresetId preset) {
        requireFound(likes.remove(account.account(), preset));
    }

    private static void requireRoom(List<?> liked) {
        if (liked.size() >= Likes.MAX_LIKES) {
            throw new Conflict("Nobody can like more than " + Likes.MAX_LIKES + " things of a kind.");
        }
    }

    private static void requireNew(boolean added) {
        if (!added) {
            throw new Conflict("Like already exists");
        }
    }

    private static void requireFound(boolean removed) {
        if (!removed) {
            throw new NotFound("Like not found");
        }
    }
}
