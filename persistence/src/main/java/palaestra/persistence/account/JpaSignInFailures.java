package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.domain.account.SignInFailures;

/** Wrong passwords in the table {@code sign_in_failure}: one row a name, counted by single statements. */
@ApplicationScoped
public class JpaSignInFailures implements SignInFailures {

    private final EntityManager entityManager;

    protected JpaSignInFailures() {
        this(null);
    }

    @Inject
    public JpaSignInFailures(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Instant> lockedUntil(String usernameKey, Instant now) {
        Stream<?> rows = entityManager.createNativeQuery(
                "select locked_until from sign_in_failure where username_key = ?1 and locked_until > ?2")
                .setParameter(1, usernameKey)
                .setParameter(2, Timestamp.from(now))
                .getResultList().stream();
        return rows.map(until -> ((Timestamp) until).toInstant()).findFirst();
    }

    @Override
    public int count(String usernameKey, Instant now) {
        Object failures = entityManager.createNativeQuery("""
                insert into sign_in_failure (username_key, failures, last_failure_at) values (?1, 1, ?2)
                on conflict (username_key) do update
                set failures = sign_in_failure.failures + 1, last_failure_at = excluded.last_failure_at
                returning failures""")
                .setParameter(1, usernameKey)
                .setParameter(2, Timestamp.from(now))
                .getSingleResult();
        return ((Number) failures).intValue();
    }

    @Override
    public void lock(String usernameKey, Instant until) {
        entityManager.createNativeQuery("update sign_in_failure set locked_until = ?2 where username_key = ?1")
                .setParameter(1, usernameKey)
                .setParameter(2, Timestamp.from(until))
                .executeUpdate();
    }

    @Override
    public void clear(String usernameKey) {
        entityManager.createNativeQuery("delete from sign_in_failure where username_key = ?1")
                .setParameter(1, usernameKey)
                .executeUpdate();
    }

    @Override
    public int removeOlderThan(Instant before, int limit) {
        return entityManager.createNativeQuery("""
                delete from sign_in_failure where username_key in (
                    select username_key from sign_in_failure where last_failure_at < ?1
                    order by last_failure_at limit ?2 for update skip locked)""")
                .setParameter(1, Timestamp.from(before))
                .setParameter(2, limit)
                .executeUpdate();
    }
}
