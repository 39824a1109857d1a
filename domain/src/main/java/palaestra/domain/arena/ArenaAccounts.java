package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountAdministration;
import palaestra.domain.account.AccountChange;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.PasswordHasher;
import palaestra.domain.account.ProfileChange;
import palaestra.domain.account.Registration;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.Role;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignInService;
import palaestra.domain.account.SignedIn;
import palaestra.domain.account.UsernameTaken;
import palaestra.domain.account.WrongCredentials;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.NotSignedIn;

/**
 * Accounts as the arena's editors know them: an id that the editor gave itself, and a name that goes with it, with or
 * without a password. An id is no secret. So it proves nothing; what proves something is a session or the right
 * password. An account without a password can be given one once, by whoever has its id and name.
 */
@ApplicationScoped
public class ArenaAccounts {

    private static final int SECRET_BYTES = 32;
    private static final ProfileChange NO_CHANGE = new ProfileChange(null, null, null);

    private final RegistrationService registrations;
    private final SignInService signIns;
    private final AccountService accounts;
    private final AccountAdministration administration;
    private final ArenaLinks links;
    private final PasswordHasher hasher;
    private final SecureRandom random = new SecureRandom();

    protected ArenaAccounts() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public ArenaAccounts(RegistrationService registrations, SignInService signIns, AccountService accounts,
            AccountAdministration administration, ArenaLinks links, PasswordHasher hasher) {
        this.registrations = registrations;
        this.signIns = signIns;
        this.accounts = accounts;
        this.administration = administration;
        this.links = links;
        this.hasher = hasher;
    }

    /**
     * What somebody wants to be known by.
     *
     * @param password null for none
     */
    public record Wish(String userId, String username, String password, ArenaProfile profile) {

        public Wish {
            PairWish.requireId("userId", userId);
        }

        /** Hides the password from logs. */
        @Override
        public String toString() {
            return "Wish[" + username + "]";
        }
    }

    /** What became of a wish. */
    public enum Outcome {
        CREATED, UPDATED
    }

    /** @param signIn empty unless the right password was given */
    public record Saved(Outcome outcome, Optional<SignIn> signIn) {
    }

    /** @param signIn empty unless the right password was given */
    public record Known(ArenaLinks.Person person, Optional<SignIn> signIn) {
    }

    /**
     * Makes an account, or updates the caller's own, which is renamed if its name is another one. To be called outside any transaction.
     *
     * @throws UsernameTaken if the name is somebody else's
     * @throws WrongCredentials if the id belongs to an account and nothing proves that the caller does
     */
    public Saved save(Wish wish, Optional<SignedIn> caller) {
        Optional<ArenaLinks.Person> byId = links.byUserId(wish.userId());
        Optional<Account> byName = links.byName(wish.username());
        if (byId.isEmpty() && byName.isEmpty()) {
            return create(wish);
        }
        AccountId own = byId.map(ArenaLinks.Person::account).orElseGet(() -> byName.orElseThrow().id());
        if (byName.filter(account -> !account.id().equals(own)).isPresent()) {
            throw new UsernameTaken();
        }
        if (byId.isPresent() && byId.get().passwordless() && wish.password() != null && byName.isPresent()) {
            return claim(wish, own);
        }
        Optional<SignIn> signIn = proof(wish, own, caller, byId.isPresent());
        boolean proven = signIn.isPresent() || caller.filter(who -> who.account().equals(own)).isPresent();
        if (!proven) {
            requireNothingNew(wish, byId);
            return new Saved(Outcome.UPDATED, Optional.empty());
        }
        if (byName.isEmpty()) {
            SignedIn owner = signIn.map(SignIn::session).orElseGet(caller::orElseThrow);
            administration.change(owner, own, new AccountChange(wish.username(), Optional.empty(), null));
        }
        links.link(wish.userId(), own);
        links.update(own, wish.profile());
        return new Saved(Outcome.UPDATED, signIn);
    }

    /**
     * Changes what the account says about itself, and its password if there is a new one. To be called outside any
     * transaction.
     *
     * @param newPassword null to keep the old one
     * @throws NotFound if there is no account of that name
     * @throws WrongCredentials if the old password is not right, as for an account that has none
     */
    public void update(String username, String oldPassword, String newPassword, ArenaProfile profile) {
        AccountId account = links.byName(username).map(Account::id)
                .orElseThrow(() -> new NotFound("User not found"));
        if (oldPassword == null || links.isPasswordless(account)) {
            throw new WrongCredentials();
        }
        if (newPassword != null) {
            accounts.changePassword(account, oldPassword, newPassword, Optional.empty());
        } else {
            SignIn proven = signIns.signIn(username, oldPassword);
            signIns.signOut(proven.session().session());
        }
        links.update(account, profile);
    }

    /**
     * Tells whether an id is registered, if there is no name; else whether name and password are right, and signs in
     * then. To be called outside any transaction.
     *
     * @param userId null for none
     * @throws WrongCredentials if not
     */
    public Known authenticate(String userId, String username, String password) {
        Optional<ArenaLinks.Person> byId = userId == null ? Optional.empty() : links.byUserId(userId);
        boolean named = username != null && !username.isEmpty();
        if (password == null || password.isEmpty()) {
            return byId.filter(person -> !named || person.passwordless() && person.isCalled(username))
                    .map(person -> new Known(person, Optional.empty())).orElseThrow(WrongCredentials::new);
        }
        String name = named ? username : byId.map(ArenaLinks.Person::username).orElse(null);
        SignIn signIn = signIns.signIn(name, password);
        if (userId != null && byId.isEmpty()) {
            links.link(userId, signIn.account().id());
        }
        return new Known(links.person(userId, signIn.account()), Optional.of(signIn));
    }

    private Saved create(Wish wish) {
        boolean passwordless = wish.password() == null;
        String password = passwordless ? secret() : wish.password();
        Registration registration = new Registration(wish.username(), password, null, Role.USER);
        AccountId account = registrations.create(registration, NO_CHANGE);
        links.begin(wish.userId(), account, wish.profile(), passwordless);
        return new Saved(Outcome.CREATED,
                passwordless ? Optional.empty() : Optional.of(signIns.signIn(wish.username(), wish.password())));
    }

    private Saved claim(Wish wish, AccountId account) {
        new Registration(wish.username(), wish.password(), null, Role.USER);
        if (!links.claim(account, hasher.hash(wish.password()))) {
            throw new WrongCredentials();
        }
        links.update(account, wish.profile());
        return new Saved(Outcome.UPDATED, Optional.of(signIns.signIn(wish.username(), wish.password())));
    }

    /** Empty without a password. A wrong one for a name that is not known to be one's own is somebody else's name. */
    private Optional<SignIn> proof(Wish wish, AccountId own, Optional<SignedIn> caller, boolean ownId) {
        if (wish.password() == null) {
            if (!ownId && caller.filter(who -> who.account().equals(own)).isEmpty()) {
                throw new UsernameTaken();
            }
            return Optional.empty();
        }
        try {
            return Optional.of(signIns.signIn(links.name(own), wish.password()));
        } catch (WrongCredentials e) {
            if (ownId) {
                throw e;
            }
            throw new UsernameTaken();
        }
    }

    /** Without proof one may say again what is known, as editors do, but change nothing. */
    private static void requireNothingNew(Wish wish, Optional<ArenaLinks.Person> byId) {
        boolean same = byId.filter(person -> person.isCalled(wish.username())
                && (wish.profile().equals(ArenaProfile.NONE) || wish.profile().equals(person.profile()))).isPresent();
        if (!same) {
            throw new NotSignedIn("Sign in to change this account");
        }
    }

    /** A password that nobody ever learns. */
    private String secret() {
        byte[] secret = new byte[SECRET_BYTES];
        random.nextBytes(secret);
        return Base64.getEncoder().encodeToString(secret);
    }
}
