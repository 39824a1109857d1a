package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.EmailTaken;
import palaestra.domain.account.UsernameTaken;
import palaestra.persistence.shared.Constraint;

/** Accounts in the table {@code account}, whose unique constraints decide which names are taken. */
@ApplicationScoped
public class JpaAccounts implements Accounts {

    private final EntityManager entityManager;

    protected JpaAccounts() {
        this(null);
    }

    @Inject
    public JpaAccounts(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Account account) {
        write(() -> entityManager.persist(account));
    }

    @Override
    public void update(Account account) {
        write(() -> entityManager.merge(account));
    }

    @Override
    public void remove(Account account) {
        entityManager.remove(account);
        entityManager.flush();
    }

    @Override
    public List<Account> list(long offset, int limit) {
        if (offset > Integer.MAX_VALUE) {
            return List.of();
        }
        return entityManager.createQuery("select a from Account a where a.id > :reserved order by a.id", Account.class)
                .setParameter("reserved", AccountId.DELETED.value())
                .setFirstResult((int) offset)
                .setMaxResults(limit)
                .getResultList();
    }

    private void write(Runnable change) {
        try {
            change.run();
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraint.UNIQUE.broken("account_username_key_unique", e)) {
                throw new UsernameTaken();
            }
            if (Constraint.UNIQUE.broken("account_email_key_unique", e)) {
                throw new EmailTaken();
            }
            throw e;
        }
    }

    @Override
    public Optional<Account> find(AccountId id) {
        return Optional.ofNullable(entityManager.find(Account.class, id.value())).filter(JpaAccounts::somebodys);
    }

    @Override
    public Optional<Account> findByUsername(String username) {
        return entityManager.createQuery("select a from Account a where a.usernameKey = :key", Account.class)
                .setParameter("key", Account.key(username))
                .getResultStream()
                .filter(JpaAccounts::somebodys)
                .findFirst();
    }

    @Override
    public Optional<Account> findByEmail(String email) {
        return entityManager.createQuery("select a from Account a where a.emailKey = :key", Account.class)
                .setParameter("key", Account.key(email))
                .getResultStream()
                .filter(JpaAccounts::somebodys)
                .findFirst();
    }

    @Override
    public Optional<Account> lock(AccountId id) {
        return Optional.ofNullable(entityManager.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE))
                .filter(JpaAccounts::somebodys);
    }

    @Override
    public long countActiveAdministrators(Instant now) {
        // In the order of ids, so that two transactions that count at once cannot wait for each other.
        Object count = entityManager.createNativeQuery("""
                select count(*) from (
                    select id from account
                    where role = 'ADMIN' and disabled_at is null
                    and (banned_until is null or banned_until <= ?1)
                    order by id for update) active""")
                .setParameter(1, Timestamp.from(now))
                .getSingleResult();
        return ((Number) count).longValue();
    }

    private static boolean somebodys(Account account) {
        return !account.id().equals(AccountId.DELETED);
    }
}
