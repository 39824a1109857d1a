package palaestra.domain.chat;

import java.util.List;
import palaestra.domain.account.AccountId;

/** Who likes which chats and presets. Every method needs a transaction. */
public interface Likes {

    /** The most chats, and the most presets, that an account can like. */
    int MAX_LIKES = 1_000;

    /** @return false if the account likes the chat already */
    boolean add(AccountId account, ChatId chat);

    /** @return false if the account likes the preset already */
    boolean add(AccountId account, PresetId preset);

    /** @return false if there was no like */
    boolean remove(AccountId account, ChatId chat);

    /** @return false if there was no like */
    boolean remove(AccountId account, PresetId preset);

    /** Oldest like first, at most {@value #MAX_LIKES}. */
    List<ChatId> chatsOf(AccountId account);

    /** Oldest like first, at most {@value #MAX_LIKES}; without deleted presets. */
    List<PresetId> presetsOf(AccountId account);
}
