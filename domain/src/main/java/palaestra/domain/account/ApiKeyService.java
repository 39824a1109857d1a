package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.NotSignedIn;

/**
 * Keys for programs. They live until they expire or are revoked; a new password revokes all of its account, because
 * whoever replaces a password wants everybody else out; a ban or disabling puts them to sleep; the account takes them
 * with it.
 */
@ApplicationScoped
public class ApiKeyService {

    /** Most keys of one account. */
    public static final int MAX_PER_ACCOUNT = 20;
    public static final int MAX_NAME_LENGTH = 100;
    public static final int MAX_DAYS = 3_650;

    private final Accounts accounts;
    private final ApiKeys keys;
    private final ApiKeyUse use;
    private final Clock clock;
    private final Event<AccountEvent> happened;

    protected ApiKeyService() {
        this(null, null, null, null, null);
    }

    @Inject
    public ApiKeyService(Accounts accounts, ApiKeys keys, ApiKeyUse use, Clock clock, Event<AccountEvent> happened) {
        this.accounts = accounts;
        this.keys = keys;
        this.use = use;
        this.clock = clock;
        this.happened = happened;
    }

    /**
     * @param name 1..100 characters, not blank
     * @param days until it expires, 1..3650; empty for never
     * @throws Invalid if name or days are out of bounds
     * @throws Conflict if the account has {@value #MAX_PER_ACCOUNT} keys already
     */
    @Transactional
    public NewApiKey make(AccountId owner, String name, Optional<Integer> days) {
        if (name == null || name.isBlank() || name.codePointCount(0, name.length()) > MAX_NAME_LENGTH) {
            throw new Invalid("The name of a key must have 1 to 100 characters.");
        }
        if (days.filter(number -> number < 1 || number > MAX_DAYS).isPresent()) {
            throw new Invalid("A key must live 1 to 3650 days.");
        }
        // The lock keeps two requests from both making the last key that is allowed.
        accounts.lock(owner).orElseThrow(() -> new NotSignedIn("Sign in first."));
        if (keys.ofAccount(owner).size() >= MAX_PER_ACCOUNT) {
            throw new Conflict("You have 20 keys already. Revoke one first.");
        }
        Instant now = clock.instant();
        ApiKeySecret secret = ApiKeySecret.random();
        ApiKey key = new ApiKey(owner, name.strip(), secret, now,
                days.map(number -> now.plus(Duration.ofDays(number))).orElse(null));
        keys.add(key);
        happened.fire(AccountEvent.ofOneself(AccountEvent.What.API_KEY_MADE, owner));
        return new NewApiKey(key, secret);
    }

    /** Newest first, expired ones among them. */
    @Transactional
    public List<ApiKey> of(AccountId owner) {
        return keys.ofAccount(owner);
    }

    /** @throws NotFound if the owner has no such key */
    @Transactional
    public void revoke(AccountId owner, ApiKeyId key) {
        if (!keys.remove(owner, key)) {
            throw new NotFound("You have no such key.");
        }
        happened.fire(AccountEvent.ofOneself(AccountEvent.What.API_KEY_REVOKED, owner));
    }

    /**
     * Whom that key stands for, and notes that it was used; empty if it was revoked or expired, or if the account is
     * kept out. The session that it names does not exist: there is nothing to sign out of.
     */
    public Optional<SignedIn> signedIn(ApiKeySecret secret) {
        Instant now = clock.instant();
        Optional<ApiKeys.Holder> live = keys.findLive(secret.sha256(), now);
        live.filter(holder -> ApiKeyUse.isDue(holder, now)).ifPresent(holder -> use.note(holder.key(), now));
        return live.map(ApiKeyService::signedIn);
    }

    private static SignedIn signedIn(ApiKeys.Holder holder) {
        byte[] name = ("api-key:" + holder.key().value()).getBytes(StandardCharsets.US_ASCII);
        Instant expiry = Optional.ofNullable(holder.expiresAt()).orElse(Account.FOR_EVER);
        return new SignedIn(new SessionId(UUID.nameUUIDFromBytes(name)), holder.account(), holder.username(),
                holder.role(), expiry);
    }

    void revokeAll(@Observes AccountEvent event) {
        if (event.what() == AccountEvent.What.PASSWORD_CHANGED) {
            keys.removeAll(event.subject());
        }
    }
}
