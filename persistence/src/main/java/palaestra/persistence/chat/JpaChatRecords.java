package palaestra.persistence.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import palaestra.domain.chat.ChatFilter;
import palaestra.domain.chat.ChatOrder;
import palaestra.domain.chat.ChatRecord;
import palaestra.domain.chat.ChatRecords;
import palaestra.domain.chat.HistoryMessage;
import palaestra.domain.chat.NewMessage;

/** Messages in the table {@code chat_record}. */
@ApplicationScoped
public class JpaChatRecords implements ChatRecords {

    private final EntityManager entityManager;

    protected JpaChatRecords() {
        this(null);
    }

    @Inject
    public JpaChatRecords(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public long add(NewMessage message, Instant now) {
        Optional<Long> id = insert(message, now);
        for (Instant next = now; id.isEmpty();) {
            next = next.plus(1, ChronoUnit.MICROS);
            id = insert(message, next);
        }
        return id.get();
    }

    @Override
    public List<HistoryMessage> list(ChatFilter filter, ChatOrder order, int offset, int limit) {
        Conditions conditions = Conditions.of(filter);
        return conditions.bind(entityManager.createQuery("""
                select new palaestra.domain.chat.HistoryMessage(
                    r.id, r.message, r.type, r.appId, r.accountId, r.createdAt, r.updatedAt)
                from ChatRecord r where\s""" + conditions.text() + orderBy(order), HistoryMessage.class))
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    @Override
    public long count(ChatFilter filter) {
        Conditions conditions = Conditions.of(filter);
        // Times are in every index, so that counting them need not read the table; numbers of messages are not.
        return conditions.bind(entityManager.createQuery(
                "select count(r.createdAt) from ChatRecord r where " + conditions.text(), Long.class))
                .getSingleResult();
    }

    @Override
    public Optional<ChatRecord> lock(long id) {
        return Optional.ofNullable(entityManager.find(ChatRecord.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Empty if another message has that time. */
    private Optional<Long> insert(NewMessage message, Instant time) {
        List<?> ids = entityManager.createNativeQuery("""
                insert into chat_record (account_id, app_id, type, message, created_at, updated_at)
                values (?1, ?2, ?3, ?4, ?5, ?5) on conflict (created_at) do nothing returning id""")
                .setParameter(1, message.owner().value())
                .setParameter(2, message.appId())
                .setParameter(3, message.type().name())
                .setParameter(4, message.message())
                .setParameter(5, Timestamp.from(time))
                .getResultList();
        return ids.stream().map(Long.class::cast).findFirst();
    }

    private static String orderBy(ChatOrder order) {
        String direction = order.ascending() ? " asc" : " desc";
        String byTime = "r.createdAt" + direction;
        return " order by " + switch (order.by()) {
            case ID -> "r.id" + direction;
            case CREATION -> byTime;
            case UPDATE -> "r.updatedAt" + direction + ", " + byTime;
            case APP -> "r.appId" + direction + ", " + byTime;
            case OWNER -> "r.accountId" + direction + ", " + byTime;
            case TYPE -> "r.type" + direction + ", " + byTime;
        };
    }
}
