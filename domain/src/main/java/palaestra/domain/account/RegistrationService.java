package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;

/** Lets people make their own accounts. */
@ApplicationScoped
public class RegistrationService {

    private final PasswordHasher hasher;
    private final SessionOpening sessions;
    private final AccountCreation accounts;
    private final Clock clock;
    private final boolean open;

    protected RegistrationService() {
        this(null, null, null, null, false);
    }

    @Inject
    public RegistrationService(PasswordHasher hasher, SessionOpening sessions, AccountCreation accounts, Clock clock,
            @ConfigProperty(name = "palaestra.registration.open", defaultValue = "true") boolean open) {
        this.hasher = hasher;
        this.sessions = sessions;
        this.accounts = accounts;
        this.clock = clock;
        this.open = open;
    }

    /**
     * Creates the account and signs it in. To be called outside any transaction.
     *
     * @throws Forbidden if registration is closed, or if the wish is to be an administrator
     * @throws UsernameTaken if the name is in use
     * @throws EmailTaken if the e-mail address is in use
     * @throws palaestra.domain.shared.TooMany if too many passwords are being hashed already
     */
    public SignIn register(Registration registration) {
        return register(registration, SessionTerms.USUAL);
    }

    /** The same, on other terms. */
    public SignIn register(Registration registration, SessionTerms terms) {
        if (terms.emailToBeVerified() && registration.email() == null) {
            throw new Invalid("The e-mail address is missing.");
        }
        return sessions.openFirst(account(registration), terms);
    }

    /**
     * Creates the account, and opens no session. To be called outside any transaction.
     *
     * @throws Forbidden if registration is closed, or if the wish is to be an administrator
     * @throws UsernameTaken if the name is in use
     * @throws EmailTaken if the e-mail address is in use
     * @throws palaestra.domain.shared.TooMany if too many passwords are being hashed already
     */
    public AccountId create(Registration registration, ProfileChange profile) {
        return create(registration, profile, Permission.USER);
    }

    /** As {@link #create(Registration, ProfileChange)}, perhaps as less than a user. */
    public AccountId create(Registration registration, ProfileChange profile, Permission permission) {
        if (permission == Permission.ADMIN) {
            throw new Forbidden("Nobody can register as an administrator.");
        }
        return store(account(registration), profile, permission);
    }

    /**
     * Creates an account of any role for somebody else, also while registration is closed. To be called outside any
     * transaction.
     *
     * @throws Forbidden unless an administrator asks
     * @throws UsernameTaken if the name is in use
     * @throws palaestra.domain.shared.TooMany if too many passwords are being hashed already
     */
    public AccountId createFor(SignedIn administrator, Registration registration, ProfileChange profile,
            Permission permission) {
        administrator.requireAdministrator();
        return store(hashed(registration), profile, permission);
    }

    private AccountId store(Account account, ProfileChange profile, Permission permission) {
        account.changeProfile(profile, account.createdAt());
        account.grant(permission, account.createdAt());
        accounts.create(account);
        return account.id();
    }

    private Account account(Registration registration) {
        if (!open) {
            throw new Forbidden("Registration is closed; ask an administrator for an account.");
        }
        if (registration.role() == Role.ADMIN) {
            throw new Forbidden("Nobody can register as an administrator.");
        }
        return hashed(registration);
    }

    private Account hashed(Registration registration) {
        String hash = hasher.hash(registration.password());
        return new Account(registration.username(), registration.email(), hash, registration.role(), clock.instant());
    }
}
