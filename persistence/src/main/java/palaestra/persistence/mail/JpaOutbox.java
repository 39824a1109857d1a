package palaestra.persistence.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.domain.account.Account;
import palaestra.domain.account.EmailPurpose;
import palaestra.domain.mail.MailWish;
import palaestra.domain.mail.Outbox;

/** Mails in the table {@code outgoing_mail}, claimed by single statements that skip what others are claiming. */
@ApplicationScoped
public class JpaOutbox implements Outbox {

    private final EntityManager entityManager;

    protected JpaOutbox() {
        this(null);
    }

    @Inject
    public JpaOutbox(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(EmailPurpose purpose, String address, Instant now) {
        entityManager.createNativeQuery("""
                insert into outgoing_mail (purpose, address, address_key, due_at, created_at)
                values (?1, ?2, ?3, ?4, ?4) on conflict (address_key, purpose) do nothing""")
                .setParameter(1, purpose.name())
                .setParameter(2, address)
                .setParameter(3, Account.key(address))
                .setParameter(4, Timestamp.from(now))
                .executeUpdate();
    }

    @Override
    public Optional<MailWish> claim(Instant now, Instant lease) {
        Stream<?> rows = entityManager.createNativeQuery("""
                update outgoing_mail set attempts = attempts + 1, due_at = ?2 where id = (
                    select id from outgoing_mail where due_at <= ?1 order by due_at, id limit 1
                    for update skip locked)
                returning id, purpose, address, attempts""")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, Timestamp.from(lease))
                .getResultList().stream();
        return rows.map(Object[].class::cast).map(row -> new MailWish((Long) row[0],
                EmailPurpose.valueOf((String) row[1]), (String) row[2], (Integer) row[3])).findFirst();
    }

    @Override
    public void remove(MailWish wish) {
        entityManager.createNativeQuery("delete from outgoing_mail where id = ?1 and attempts = ?2")
                .setParameter(1, wish.id())
                .setParameter(2, wish.attempt())
                .executeUpdate();
    }

    @Override
    public void postpone(MailWish wish, Instant due) {
        entityManager.createNativeQuery("update outgoing_mail set due_at = ?3 where id = ?1 and attempts = ?2")
                .setParameter(1, wish.id())
                .setParameter(2, wish.attempt())
                .setParameter(3, Timestamp.from(due))
                .executeUpdate();
    }
}
