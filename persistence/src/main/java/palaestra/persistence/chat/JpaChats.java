package palaestra.persistence.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.chat.Chat;
import palaestra.domain.chat.ChatId;
import palaestra.domain.chat.ChatMessage;
import palaestra.domain.chat.Chats;
import palaestra.domain.chat.ListWindow;
import palaestra.domain.chat.NoSuchPreset;
import palaestra.domain.shared.NotSignedIn;
import palaestra.persistence.shared.Constraint;

/** Chats in the table {@code chat}, messages included. */
@ApplicationScoped
public class JpaChats implements Chats {

    private final EntityManager entityManager;

    protected JpaChats() {
        this(null);
    }

    @Inject
    public JpaChats(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Chat chat) {
        try {
            entityManager.persist(chat);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraint.FOREIGN_KEY.broken("chat_owner", e)) {
                throw new NotSignedIn("This account was deleted.");
            }
            if (Constraint.FOREIGN_KEY.broken("chat_preset", e)) {
                throw new NoSuchPreset();
            }
            throw e;
        }
    }

    @Override
    public Optional<Chat> find(ChatId id) {
        return Optional.ofNullable(entityManager.find(Chat.class, id.value()));
    }

    @Override
    public Optional<Chat> lock(ChatId id) {
        return Optional.ofNullable(entityManager.find(Chat.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    @Override
    public List<Chat> list(AccountId owner, ListWindow window) {
        String page = "select * from chat where owner_id = ?1" + Pages.orderBy(window)
                + Pages.part(window.offset(), window.limit());
        Stream<?> rows = entityManager.createNativeQuery(page, Chat.class)
                .setParameter(1, owner.value()).getResultList().stream();
        return rows.map(Chat.class::cast).toList();
    }

    @Override
    public boolean append(ChatId id, ChatMessage message) {
        return entityManager.createNativeQuery("""
                update chat set messages = case messages when '' then ?2 else messages || chr(10) || ?2 end
                where id = ?1""")
                .setParameter(1, id.value())
                .setParameter(2, MessageLines.line(message))
                .executeUpdate() == 1;
    }

    @Override
    public boolean retitle(ChatId id, String title, Instant now) {
        return entityManager.createNativeQuery("update chat set title = ?2, updated_at = ?3 where id = ?1")
                .setParameter(1, id.value())
                .setParameter(2, title)
                .setParameter(3, Timestamp.from(now))
                .executeUpdate() == 1;
    }

    @Override
    public boolean remove(ChatId id) {
        return entityManager.createNativeQuery("delete from chat where id = ?1")
                .setParameter(1, id.value())
                .executeUpdate() == 1;
    }

    @Override
    public void removePrivateOf(AccountId owner) {
        entityManager.createNativeQuery("delete from chat where owner_id = ?1 and visibility = 'PRIVATE'")
                .setParameter(1, owner.value())
                .executeUpdate();
    }
}
