package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/** Issues and takes the tokens that go by e-mail. Only their hashes are stored, and each is good for one use. */
@ApplicationScoped
@Transactional
public class EmailTokenService {

    private static final int TOKEN_BYTES = 32;
    private static final int SWEPT_PER_TOKEN = 100;

    private final EmailTokens tokens;
    private final Accounts accounts;
    private final EmailTokenLifetimes lifetimes;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    protected EmailTokenService() {
        this(null, null, null, null);
    }

    @Inject
    public EmailTokenService(EmailTokens tokens, Accounts accounts, EmailTokenLifetimes lifetimes, Clock clock) {
        this.tokens = tokens;
        this.accounts = accounts;
        this.lifetimes = lifetimes;
        this.clock = clock;
    }

    /**
     * A new token, which ends an earlier one for the same purpose.
     *
     * @return empty if no account has that address, or if it is to be verified and is already
     */
    public Optional<EmailToken> issue(EmailPurpose purpose, String address) {
        return accounts.findByEmail(address)
                .filter(account -> purpose != EmailPurpose.VERIFY_EMAIL || account.emailVerifiedAt().isEmpty())
                .map(account -> issue(purpose, account));
    }

    private EmailToken issue(EmailPurpose purpose, Account account) {
        byte[] secret = new byte[TOKEN_BYTES];
        random.nextBytes(secret);
        String text = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        String address = account.email().orElseThrow();
        Instant now = clock.instant();
        Instant expiry = now.plus(lifetimes.of(purpose));
        tokens.removeExpired(now, SWEPT_PER_TOKEN);
        tokens.put(purpose, account.id(), address, hash(text), expiry);
        return new EmailToken(purpose, account.id(), account.username(), address, text, expiry);
    }

    /** @throws BadEmailToken unless the token is live */
    void requireLive(EmailPurpose purpose, String token) {
        if (token == null || !tokens.isLive(purpose, hash(token), clock.instant())) {
            throw new BadEmailToken();
        }
    }

    /**
     * Uses the token up and locks its account.
     *
     * @throws BadEmailToken unless the token is live and its account still has the address it was sent to
     */
    Account take(EmailPurpose purpose, String token) {
        EmailTokens.Taken taken = Optional.ofNullable(token)
                .flatMap(text -> tokens.take(purpose, hash(text), clock.instant())).orElseThrow(BadEmailToken::new);
        return accounts.lock(taken.account())
                .filter(account -> account.email().map(Account::key).equals(Optional.of(Account.key(taken.address()))))
                .orElseThrow(BadEmailToken::new);
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
