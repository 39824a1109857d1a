package palaestra.persistence.chat;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.chat.ListWindow;
import palaestra.domain.chat.Preset;
import palaestra.domain.chat.PresetId;
import palaestra.domain.chat.Presets;
import palaestra.domain.shared.NotSignedIn;
import palaestra.persistence.shared.Constraint;

/** Presets in the table {@code preset}. */
@ApplicationScoped
public class JpaPresets implements Presets {

    private static final String OWN = "owner_id = ?1";
    private static final String PUBLIC = "visibility = 'PUBLIC'";
    private static final String UNLISTED = "visibility = 'UNLISTED'";

    private final EntityManager entityManager;

    protected JpaPresets() {
        this(null);
    }

    @Inject
    public JpaPresets(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public void add(Preset preset) {
        try {
            entityManager.persist(preset);
            entityManager.flush();
        } catch (PersistenceException e) {
            if (Constraint.FOREIGN_KEY.broken("preset_owner", e)) {
                throw new NotSignedIn("This account was deleted.");
            }
            throw e;
        }
    }

    @Override
    public Optional<Preset> find(PresetId id) {
        return Optional.ofNullable(entityManager.find(Preset.class, id.value()));
    }

    @Override
    public Optional<Preset> lock(PresetId id) {
        return Optional.ofNullable(entityManager.find(Preset.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Each condition has an index in each order, which both together have not: the page is cut out of their heads. */
    @Override
    public List<Preset> list(SignedIn reader, ListWindow window) {
        Stream<String> conditions = reader.isAdmin() ? Stream.of(OWN, PUBLIC, UNLISTED) : Stream.of(OWN, PUBLIC);
        long end = Math.min(window.offset(), Long.MAX_VALUE - window.limit()) + window.limit();
        String heads = conditions.map(condition -> "(select id from preset where deleted_at is null and " + condition
                + Pages.orderBy(window) + Pages.part(0, end) + ")").collect(Collectors.joining(" union "));
        String page = "select * from preset where id in (" + heads + ")" + Pages.orderBy(window)
                + Pages.part(window.offset(), window.limit());
        Stream<?> rows = entityManager.createNativeQuery(page, Preset.class)
                .setParameter(1, reader.account().value()).getResultList().stream();
        return rows.map(Preset.class::cast).toList();
    }

    @Override
    public void removeUnusedOf(AccountId owner) {
        // Locked first: the second statement sees then whatever chat was begun with one of them until now.
        entityManager.createNativeQuery("select id from preset where owner_id = ?1 order by id for update")
                .setParameter(1, owner.value())
                .getResultList();
        entityManager.createNativeQuery("""
                delete from preset where owner_id = ?1
                and not exists (select from chat where preset_id = preset.id)""")
                .setParameter(1, owner.value())
                .executeUpdate();
    }
}
