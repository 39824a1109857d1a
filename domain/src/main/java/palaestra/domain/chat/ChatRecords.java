package palaestra.domain.chat;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All messages of all histories. Every method needs a transaction, and none but {@link #lock} sees deleted ones. */
public interface ChatRecords {

    /**
     * Stores a message under the given time or, where another message has it already, the next free microsecond.
     *
     * @return its number
     */
    long add(NewMessage message, Instant now);

    /** @param limit how many at most, after the first {@code offset} */
    List<HistoryMessage> list(ChatFilter filter, ChatOrder order, int offset, int limit);

    long count(ChatFilter filter);

    /** Finds a message, perhaps a deleted one, and keeps others from changing it until the transaction ends. */
    Optional<ChatRecord> lock(long id);
}
