package palaestra.domain.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** All chats. Every method needs a transaction. */
public interface Chats {

    /**
     * Stores a new chat.
     *
     * @throws palaestra.domain.shared.NotSignedIn if the owner's account was deleted meanwhile
     * @throws NoSuchPreset if the preset is gone
     */
    void add(Chat chat);

    Optional<Chat> find(ChatId id);

    /** Finds the chat and keeps others from changing it until the transaction ends. */
    Optional<Chat> lock(ChatId id);

    /** The chats of one account. */
    List<Chat> list(AccountId owner, ListWindow window);

    /**
     * Adds a message after all that are there, also after those that others add at the same moment.
     *
     * @return false if the chat is gone
     */
    boolean append(ChatId id, ChatMessage message);

    /**
     * Gives the chat another title, and the time of that as its update.
     *
     * @param title 1..50 characters (code points)
     * @return false if the chat is gone
     */
    boolean retitle(ChatId id, String title, Instant now);

    /** @return false if there was none */
    boolean remove(ChatId id);

    /** Deletes the private chats of an account that is going to be deleted; the others shall survive it. */
    void removePrivateOf(AccountId owner);
}
