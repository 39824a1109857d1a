package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.logging.Logger;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.StartRefused;

/**
 * The account that an empty Palaestra begins with. A generated password is kept before the account is stored, so that
 * no crash between the two can leave an account that nobody knows the password of.
 */
@ApplicationScoped
public class FirstAdministrator {

    static final String USERNAME = "admin";

    private static final Logger LOG = Logger.getLogger(FirstAdministrator.class.getName());
    private static final int PASSWORD_BYTES = 24;

    private final AdministratorCreation creation;
    private final PasswordHasher hasher;
    private final AdministratorPassword kept;
    private final Optional<String> configured;

    protected FirstAdministrator() {
        this(null, null, null, Optional.empty());
    }

    @Inject
    public FirstAdministrator(AdministratorCreation creation, PasswordHasher hasher, AdministratorPassword kept,
            @ConfigProperty(name = "palaestra.admin.password") Optional<String> configured) {
        this.creation = creation;
        this.hasher = hasher;
        this.kept = kept;
        this.configured = configured;
    }

    /**
     * Creates the account {@code admin} unless it, or any administrator, exists. Never changes an existing one. To be
     * called at start, after the migration of the schema and outside any transaction; nodes may call it at once.
     *
     * @throws StartRefused if the configured or kept password is no acceptable password
     */
    public void ensure() {
        if (!creation.isNeeded()) {
            return;
        }
        String password = configured.orElseGet(() -> kept.keep(generate()));
        requireAcceptable(password);
        try {
            creation.create(hasher.hash(password));
            LOG.info(() -> "Created the first administrator, account " + USERNAME + "; its password is the one in "
                    + source() + ".");
        } catch (UsernameTaken e) {
            discardUnlessRight(password);
        }
    }

    /** Another node was faster. If it shares the place with this node, what is kept there is its password. */
    private void discardUnlessRight(String password) {
        if (configured.isEmpty() && !hasher.matches(password, creation.storedHash())) {
            kept.discard();
        }
    }

    private void requireAcceptable(String password) {
        try {
            Registration.requirePassword(password);
        } catch (Invalid e) {
            throw new StartRefused("The first administrator's password in " + source()
                    + " must have 6 to 255 characters.", e);
        }
    }

    private String source() {
        return configured.isPresent() ? "palaestra.admin.password" : kept.place();
    }

    private static String generate() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
