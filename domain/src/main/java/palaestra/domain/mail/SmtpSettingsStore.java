package palaestra.domain.mail;

import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** What administrators set, which goes before the configuration. Every method needs a transaction. */
public interface SmtpSettingsStore {

    /**
     * @param settings without the password
     * @param sealedPassword null for none
     */
    record Stored(SmtpSettings settings, byte[] sealedPassword) {
    }

    /** Empty until an administrator sets something. */
    Optional<Stored> find();

    void put(Stored settings, AccountId by, Instant now);
}
