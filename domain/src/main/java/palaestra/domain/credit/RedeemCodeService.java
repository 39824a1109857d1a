package palaestra.domain.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;

/** Redeem codes: administrators make them, everybody redeems them. */
@ApplicationScoped
@Transactional
public class RedeemCodeService {

    /** Most codes that are made or listed at once. */
    public static final int MAX_BATCH = 1_000;

    /** Without letters and digits that look alike. */
    private static final String ALPHABET = "ABCDEFGHJKLMNPQRSTUVWXYZ23456789";
    private static final int RANDOM_LENGTH = 20;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final RedeemCodes codes;
    private final CreditService credits;
    private final Clock clock;

    protected RedeemCodeService() {
        this(null, null, null);
    }

    @Inject
    public RedeemCodeService(RedeemCodes codes, CreditService credits, Clock clock) {
        this.codes = codes;
        this.credits = credits;
        this.clock = clock;
    }

    /**
     * Exchanges the code for its value.
     *
     * @return the value
     * @throws UnknownCode if there is no such code, or not any more
     */
    public long redeem(AccountId account, String code) {
        String normal = RedeemCode.normalized(code);
        RedeemCodes.Redemption redemption = codes.redeem(normal, account, clock.instant())
                .orElseThrow(UnknownCode::new);
        credits.credit(account, "redeem:" + redemption.number(), EntryKind.REDEEMED, redemption.value(),
                "Add: Redeem credit, code: " + normal, null);
        return redemption.value();
    }

    /** @throws UnknownCode if there is no such code, or not any more */
    public RedeemCode read(String code) {
        return codes.find(RedeemCode.normalized(code), clock.instant()).orElseThrow(UnknownCode::new);
    }

    /**
     * Makes the code, in place of one of the same name.
     *
     * @throws Forbidden unless an administrator does it
     */
    public void create(SignedIn administrator, RedeemCode code) {
        requireAdministrator(administrator);
        codes.put(code, clock.instant());
    }

    /**
     * Makes that many codes that nobody can guess.
     *
     * @param count 1 to {@value #MAX_BATCH}
     * @throws Forbidden unless an administrator does it
     */
    public List<RedeemCode> createBatch(SignedIn administrator, int count, long value, Optional<Instant> expiresAt) {
        requireAdministrator(administrator);
        if (count < 1 || count > MAX_BATCH) {
            throw new Invalid("There can be 1 to 1000 codes in a batch.");
        }
        List<RedeemCode> batch = Stream.generate(() -> new RedeemCode(random(), value, expiresAt)).limit(count)
                .toList();
        batch.forEach(code -> codes.put(code, clock.instant()));
        return batch;
    }

    /**
     * The codes that nobody redeemed yet.
     *
     * @throws Forbidden unless an administrator asks
     */
    public List<RedeemCode> list(SignedIn administrator, long offset, int limit) {
        requireAdministrator(administrator);
        return codes.list(offset, Math.min(limit, MAX_BATCH));
    }

    /**
     * Makes the code worth nothing; does nothing if there is no such code.
     *
     * @throws Forbidden unless an administrator does it
     */
    public void delete(SignedIn administrator, String code) {
        requireAdministrator(administrator);
        codes.remove(RedeemCode.normalized(code));
    }

    private static void requireAdministrator(SignedIn caller) {
        if (!caller.isAdmin()) {
            throw new Forbidden("Insufficient permissions");
        }
    }

    private static String random() {
        StringBuilder code = new StringBuilder(RANDOM_LENGTH);
        RANDOM.ints(RANDOM_LENGTH, 0, ALPHABET.length()).forEach(index -> code.append(ALPHABET.charAt(index)));
        return code.toString();
    }
}
