package palaestra.persistence.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.chat.ChatId;
import palaestra.domain.chat.Likes;
import palaestra.domain.chat.NoSuchChat;
import palaestra.domain.chat.NoSuchPreset;
import palaestra.domain.chat.PresetId;
import palaestra.domain.shared.NotSignedIn;
import palaestra.persistence.shared.Constraint;

/** Likes in the tables {@code chat_like} and {@code preset_like}, whose keys let nobody like anything twice. */
@ApplicationScoped
public class JpaLikes implements Likes {

    private final EntityManager entityManager;
    private final Clock clock;

    protected JpaLikes() {
        this(null, null);
    }

    @Inject
    public JpaLikes(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public boolean add(AccountId account, ChatId chat) {
        return add("insert into chat_like values (?1, ?2, ?3) on conflict do nothing", account, chat.value());
    }

    @Override
    public boolean add(AccountId account, PresetId preset) {
        return add("insert into preset_like values (?1, ?2, ?3) on conflict do nothing", account, preset.value());
    }

    @Override
    public boolean remove(AccountId account, ChatId chat) {
        return remove("delete from chat_like where account_id = ?1 and chat_id = ?2", account, chat.value());
    }

    @Override
    public boolean remove(AccountId account, PresetId preset) {
        return remove("delete from preset_like where account_id = ?1 and preset_id = ?2", account, preset.value());
    }

    @Override
    public List<ChatId> chatsOf(AccountId account) {
        return liked("select chat_id from chat_like where account_id = ?1 order by created_at, chat_id limit "
                + MAX_LIKES, account).map(ChatId::new).toList();
    }

    @Override
    public List<PresetId> presetsOf(AccountId account) {
        return liked("""
                select l.preset_id from preset_like l join preset p on p.id = l.preset_id
                where l.account_id = ?1 and p.deleted_at is null order by l.created_at, l.preset_id limit\s"""
                + MAX_LIKES, account).map(PresetId::new).toList();
    }

    private boolean add(String insertion, AccountId account, UUID liked) {
        try {
            return entityManager.createNativeQuery(insertion)
                    .setParameter(1, account.value())
                    .setParameter(2, liked)
                    .setParameter(3, Timestamp.from(clock.instant()))
                    .executeUpdate() == 1;
        } catch (PersistenceException e) {
            if (Constraint.FOREIGN_KEY.broken("chat_like_chat", e)) {
                throw new NoSuchChat();
            }
            if (Constraint.FOREIGN_KEY.broken("preset_like_preset", e)) {
                throw new NoSuchPreset();
            }
            if (Constraint.FOREIGN_KEY.broken("chat_like_account", e)
                    || Constraint.FOREIGN_KEY.broken("preset_like_account", e)) {
                throw new NotSignedIn("This account was deleted.");
            }
            throw e;
        }
    }

    private boolean remove(String deletion, AccountId account, UUID liked) {
        return entityManager.createNativeQuery(deletion)
                .setParameter(1, account.value())
                .setParameter(2, liked)
                .executeUpdate() == 1;
    }

    private Stream<UUID> liked(String query, AccountId account) {
        Stream<?> ids = entityManager.createNativeQuery(query).setParameter(1, account.value()).getResultList()
                .stream();
        return ids.map(UUID.class::cast);
    }
}
