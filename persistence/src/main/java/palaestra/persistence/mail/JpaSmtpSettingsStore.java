package palaestra.persistence.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.mail.SmtpSettings;
import palaestra.domain.mail.SmtpSettingsStore;

/** The one row of the table {@code smtp_settings}. */
@ApplicationScoped
public class JpaSmtpSettingsStore implements SmtpSettingsStore {

    private final EntityManager entityManager;

    protected JpaSmtpSettingsStore() {
        this(null);
    }

    @Inject
    public JpaSmtpSettingsStore(EntityManager entityManager) {
        this.entityManager = entityManager;
    }

    @Override
    public Optional<Stored> find() {
        Stream<?> rows = entityManager.createNativeQuery("""
                select enabled, host, port, username, from_email, from_name, tls, sealed_password
                from smtp_settings where id = 1""").getResultList().stream();
        return rows.map(Object[].class::cast).map(JpaSmtpSettingsStore::stored).findFirst();
    }

    private static Stored stored(Object[] row) {
        return new Stored(new SmtpSettings((Boolean) row[0], (String) row[1], (Integer) row[2], (String) row[3],
                Optional.empty(), (String) row[4], (String) row[5], (Boolean) row[6]), (byte[]) row[7]);
    }

    @Override
    public void put(Stored stored, AccountId by, Instant now) {
        SmtpSettings settings = stored.settings();
        entityManager.createNativeQuery("""
                insert into smtp_settings values (1, ?1, ?2, ?3, ?4, cast(?5 as bytea), ?6, ?7, ?8, ?9, ?10)
                on conflict (id) do update set enabled = excluded.enabled, host = excluded.host, port = excluded.port,
                    username = excluded.username, sealed_password = excluded.sealed_password,
                    from_email = excluded.from_email, from_name = excluded.from_name, tls = excluded.tls,
                    updated_by = excluded.updated_by, updated_at = excluded.updated_at""")
                .setParameter(1, settings.enabled())
                .setParameter(2, settings.host())
                .setParameter(3, settings.port())
                .setParameter(4, settings.username())
                .setParameter(5, stored.sealedPassword() == null ? null : hex(stored.sealedPassword()))
                .setParameter(6, settings.fromEmail())
                .setParameter(7, settings.fromName())
                .setParameter(8, settings.tls())
                .setParameter(9, by.value())
                .setParameter(10, Timestamp.from(now))
                .executeUpdate();
    }

    /** As PostgreSQL writes binary data: a parameter that may be null must have a type, and this one is text. */
    private static String hex(byte[] bytes) {
        return "\\x" + HexFormat.of().formatHex(bytes);
    }
}
