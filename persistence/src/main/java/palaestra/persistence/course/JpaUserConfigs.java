package palaestra.persistence.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.TypedQuery;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.UserConfig;
import palaestra.domain.course.UserConfigs;

/** Configurations in the table {@code course_user_config}. */
@ApplicationScoped
public class JpaUserConfigs implements UserConfigs {

    private final EntityManager entityManager;
    private final Clock clock;

    protected JpaUserConfigs() {
        this(null, null);
    }

    @Inject
    public JpaUserConfigs(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public UserConfig lock(AccountId account) {
        // Two requests may find none at once; the second one then waits for the first.
        entityManager.createNativeQuery("""
                insert into course_user_config (account_id, updated_at) values (?1, ?2)
                on conflict on constraint course_user_config_once do nothing""")
                .setParameter(1, account.value()).setParameter(2, Timestamp.from(clock.instant())).executeUpdate();
        return query(account).setLockMode(LockModeType.PESSIMISTIC_WRITE).getSingleResult();
    }

    @Override
    public UserConfig read(AccountId account) {
        return find(account).orElseGet(() -> new UserConfig(account, clock.instant()));
    }

    private Optional<UserConfig> find(AccountId account) {
        return query(account).getResultStream().findFirst();
    }

    private TypedQuery<UserConfig> query(AccountId account) {
        return entityManager.createQuery("select c from UserConfig c where c.accountId = :account", UserConfig.class)
                .setParameter("account", account.value());
    }
}
