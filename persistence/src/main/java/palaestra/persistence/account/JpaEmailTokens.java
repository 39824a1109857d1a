package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.EmailPurpose;
import palaestra.domain.account.EmailTokens;

/** Tokens in the table {@code email_token}. To take one is to delete its row, which only one can do. */
@ApplicationScoped
public class JpaEmailTokens implements EmailTokens {

    private final EntityManager entityManager;

    protected JpaEmailTokens() {
        this(null);
    }

    @Inject
    public JpaEmailTokens(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void put(EmailPurpose purpose, AccountId account, String address, byte[] hash, Instant expiresAt) {
        entityManager.createNativeQuery("""
                insert into email_token (account_id, purpose, address, hash, expires_at) values (?1, ?2, ?3, ?4, ?5)
                on conflict (account_id, purpose) do update
                set address = excluded.address, hash = excluded.hash, expires_at = excluded.expires_at""")
                .setParameter(1, account.value())
                .setParameter(2, purpose.name())
                .setParameter(3, address)
                .setParameter(4, hash)
                .setParameter(5, Timestamp.from(expiresAt))
                .executeUpdate();
    }

    @Override
    public boolean isLive(EmailPurpose purpose, byte[] hash, Instant now) {
        return !entityManager.createNativeQuery(
                "select 1 from email_token where hash = ?1 and purpose = ?2 and expires_at > ?3")
                .setParameter(1, hash)
                .setParameter(2, purpose.name())
                .setParameter(3, Timestamp.from(now))
                .getResultList().isEmpty();
    }

    @Override
    public Optional<Taken> take(EmailPurpose purpose, byte[] hash, Instant now) {
        Stream<?> rows = entityManager.createNativeQuery("""
                delete from email_token where hash = ?1 and purpose = ?2 and expires_at > ?3
                returning account_id, address""")
                .setParameter(1, hash)
                .setParameter(2, purpose.name())
                .setParameter(3, Timestamp.from(now))
                .getResultList().stream();
        return rows.map(Object[].class::cast)
                .map(row -> new Taken(new AccountId((Long) row[0]), (String) row[1])).findFirst();
    }

    @Override
    public int removeExpired(Instant now, int limit) {
        return entityManager.createNativeQuery("""
                delete from email_token where (account_id, purpose) in (
                    select account_id, purpose from email_token where expires_at <= ?1 order by expires_at limit ?2
                    for update skip locked)""")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, limit)
                .executeUpdate();
    }
}
