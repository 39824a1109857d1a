package palaestra.persistence.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Pictures;

/** Pictures in the table {@code avatar}. */
@ApplicationScoped
public class JpaPictures implements Pictures {

    private final EntityManager entityManager;
    private final Clock clock;

    protected JpaPictures() {
        this(null, null);
    }

    @Inject
    public JpaPictures(EntityManager entityManager, Clock clock) {
        this.entityManager = entityManager;
        this.clock = clock;
    }

    @Override
    public void keep(String hash, byte[] content) {
        // Writes a row that is there already, too, for its lock.
        entityManager.createNativeQuery("""
                insert into avatar (hash, content, kept_at) values (?1, ?2, ?3)
                on conflict (hash) do update set kept_at = excluded.kept_at""")
                .setParameter(1, hash)
                .setParameter(2, content)
                .setParameter(3, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    @Override
    public Optional<byte[]> find(String hash) {
        Stream<?> rows = entityManager.createNativeQuery("select content from avatar where hash = ?1")
                .setParameter(1, hash).getResultList().stream();
        return rows.map(byte[].class::cast).findFirst();
    }

    @Override
    public void removeUnlessShown(String hash, String path, AccountId account) {
        // Locked first, so that the second statement sees who shows it until now. Whoever has it locked keeps it.
        boolean locked = !entityManager.createNativeQuery(
                "select hash from avatar where hash = ?1 for update skip locked")
                .setParameter(1, hash).getResultList().isEmpty();
        if (locked) {
            entityManager.createNativeQuery("""
                    delete from avatar where hash = ?1 and not exists (select from account
                        where avatar like '/static/avatars/%' and avatar = ?2 and id <> ?3)""")
                    .setParameter(1, hash)
                    .setParameter(2, path)
                    .setParameter(3, account.value())
                    .executeUpdate();
        }
    }
}
