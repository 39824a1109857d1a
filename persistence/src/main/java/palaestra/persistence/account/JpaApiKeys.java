package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.ApiKey;
import palaestra.domain.account.ApiKeyId;
import palaestra.domain.account.ApiKeys;
import palaestra.domain.account.Role;

/** API keys in the table {@code api_key}. To revoke one is to delete its row. */
@ApplicationScoped
public class JpaApiKeys implements ApiKeys {

    private final EntityManager entityManager;

    protected JpaApiKeys() {
        this(null);
    }

    @Inject
    public JpaApiKeys(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(ApiKey key) {
        entityManager.persist(key);
        entityManager.flush();
    }

    @Override
    public List<ApiKey> ofAccount(AccountId account) {
        return entityManager.createQuery(
                "select k from ApiKey k where k.accountId = :account order by k.id desc", ApiKey.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    @Override
    public Optional<Holder> findLive(String sha256, Instant now) {
        return entityManager.createQuery("""
                select k.id, a.id, a.username, a.role, k.expiresAt, k.lastUsedAt from ApiKey k, Account a
                where k.secretSha256 = :sha256 and a.id = k.accountId
                and (k.expiresAt is null or k.expiresAt > :now) and a.disabledAt is null
                and (a.bannedUntil is null or a.bannedUntil <= :now)""", Object[].class)
                .setParameter("sha256", sha256)
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> new Holder(new ApiKeyId((Long) row[0]), new AccountId((Long) row[1]), (String) row[2],
                        (Role) row[3], (Instant) row[4], (Instant) row[5]));
    }

    @Override
    public void touch(ApiKeyId key, Instant now, Instant before) {
        entityManager.createQuery("""
                update ApiKey k set k.lastUsedAt = :now
                where k.id = :id and (k.lastUsedAt is null or k.lastUsedAt < :before)""")
                .setParameter("now", now)
                .setParameter("id", key.value())
                .setParameter("before", before)
                .executeUpdate();
    }

    @Override
    public boolean remove(AccountId account, ApiKeyId key) {
        return entityManager.createQuery("delete from ApiKey k where k.id = :id and k.accountId = :account")
                .setParameter("id", key.value())
                .setParameter("account", account.value())
                .executeUpdate() == 1;
    }

    @Override
    public void removeAll(AccountId account) {
        entityManager.createQuery("delete from ApiKey k where k.accountId = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }
}
