package palaestra.domain.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import palaestra.domain.account.SignedIn;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditService;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.NotFound;

/** Keeps chat histories, and lets their owners and administrators read them. */
@ApplicationScoped
@Transactional
public class ChatHistoryService {

    /** How many messages one page has at most. */
    public static final int MAX_PAGE = 100;

    private final ChatRecords records;
    private final AuditService audit;
    private final Clock clock;

    protected ChatHistoryService() {
        this(null, null, null);
    }

    @Inject
    public ChatHistoryService(ChatRecords records, AuditService audit, Clock clock) {
        this.records = records;
        this.audit = audit;
        this.clock = clock;
    }

    /** @return the number of the stored message */
    public long add(NewMessage message) {
        return records.add(message, clock.instant());
    }

    /**
     * The newest messages about an app: the caller's own, an administrator's everybody's. Whoever asks again with the
     * time of the last message that he got, until a page is empty, sees every message once.
     *
     * @param size 1..{@link #MAX_PAGE}
     * @param before only messages older than this; null begins with the newest
     * @return with the total of the whole history, wherever in it the page is
     * @throws Invalid if the app's number is not positive
     */
    public ChatPage history(SignedIn caller, long appId, int size, Instant before) {
        NewMessage.requireApp(appId);
        requireSize(size);
        ChatFilter whole = new ChatFilter(caller.isAdmin() ? null : caller.account(), appId, null, null, null);
        return new ChatPage(records.list(whole.before(before), ChatOrder.NEWEST_FIRST, 0, size),
                records.count(whole));
    }

    /**
     * Everybody's messages.
     *
     * @param page 1 for the first; one behind the last is empty
     * @param size 1..{@link #MAX_PAGE}
     * @throws Forbidden unless an administrator asks
     */
    public ChatPage search(SignedIn actor, ChatFilter filter, ChatOrder order, long page, int size) {
        actor.requireAdministrator();
        requireSize(size);
        if (page < 1) {
            throw new Invalid("The first page is 1.");
        }
        long total = records.count(filter);
        // Compared before it is multiplied, because the product may be more than a number holds.
        boolean behindTheLast = page - 1 > total / size || (page - 1) * size > Integer.MAX_VALUE;
        List<HistoryMessage> messages = behindTheLast ? List.of()
                : records.list(filter, order, Math.toIntExact((page - 1) * size), size);
        return new ChatPage(messages, total);
    }

    /**
     * Takes a message out of all lists.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such message, or no more
     */
    public void delete(SignedIn actor, long id) {
        actor.requireAdministrator();
        ChatRecord message = records.lock(id).filter(found -> !found.isDeleted())
                .orElseThrow(() -> new NotFound("There is no such chat message."));
        message.delete(clock.instant());
        audit.record(AuditKind.CHAT_MESSAGE_DELETION, actor.account(), message.owner());
    }

    private static void requireSize(int size) {
        if (size < 1 || size > MAX_PAGE) {
            throw new Invalid("A page has 1 to " + MAX_PAGE + " messages.");
        }
    }
}
