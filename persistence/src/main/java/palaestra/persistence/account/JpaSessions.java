package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Role;
import palaestra.domain.account.Session;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.Sessions;
import palaestra.domain.account.SignedIn;

/** Sessions in the table {@code session}. To end one is to delete its row, which tells at once whether it was live. */
@ApplicationScoped
public class JpaSessions implements Sessions {

    private final EntityManager entityManager;

    protected JpaSessions() {
        this(null);
    }

    @Inject
    public JpaSessions(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Session session) {
        entityManager.persist(session);
    }

    @Override
    public Optional<SignedIn> findLive(SessionId id, Instant now) {
        return entityManager.createQuery("""
                select a.id, a.username, a.role, s.expiresAt from Session s, Account a
                where s.id = :id and a.id = s.accountId and s.expiresAt > :now and a.disabledAt is null
                and (a.bannedUntil is null or a.bannedUntil <= :now)""", Object[].class)
                .setParameter("id", id.value())
                .setParameter("now", now)
                .getResultStream()
                .findFirst()
                .map(row -> new SignedIn(id, new AccountId((Long) row[0]), (String) row[1], (Role) row[2],
                        (Instant) row[3]));
    }

    @Override
    public void extend(SessionId id, Instant now, Instant expiry, Duration atMost) {
        entityManager.createNativeQuery("""
                update session set expires_at =
                    greatest(expires_at, least(?3, opened_at + make_interval(secs => ?4)))
                where id = ?1 and expires_at > ?2""")
                .setParameter(1, id.value())
                .setParameter(2, Timestamp.from(now))
                .setParameter(3, Timestamp.from(expiry))
                .setParameter(4, (double) atMost.toSeconds())
                .executeUpdate();
    }

    @Override
    public Optional<AccountId> end(SessionId id) {
        Query deletion = entityManager.createNativeQuery("delete from session where id = ?1 returning account_id")
                .setParameter(1, id.value());
        return rows(deletion).map(account -> new AccountId((Long) account)).findFirst();
    }

    @Override
    public Set<SessionId> endAll(AccountId account) {
        return ended(entityManager.createNativeQuery("delete from session where account_id = ?1 returning id")
                .setParameter(1, account.value()));
    }

    @Override
    public Set<SessionId> endOthers(AccountId account, SessionId keep) {
        return ended(entityManager.createNativeQuery(
                "delete from session where account_id = ?1 and id <> ?2 returning id")
                .setParameter(1, account.value())
                .setParameter(2, keep.value()));
    }

    @Override
    public int removeExpired(Instant now, int limit) {
        return entityManager.createNativeQuery("""
                delete from session where id in (
                    select id from session where expires_at <= ?1 order by expires_at limit ?2
                    for update skip locked)""")
                .setParameter(1, Timestamp.from(now))
                .setParameter(2, limit)
                .executeUpdate();
    }

    private static Set<SessionId> ended(Query deletion) {
        Set<SessionId> ids = new LinkedHashSet<>();
        rows(deletion).forEach(id -> ids.add(new SessionId((UUID) id)));
        return ids;
    }

    private static Stream<?> rows(Query query) {
        return query.getResultList().stream();
    }
}
