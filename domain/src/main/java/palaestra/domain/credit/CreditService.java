package palaestra.domain.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.account.AccountEvent;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.OutOfCredits;

/** The credits of accounts: reading, holding, settling, and granting. */
@ApplicationScoped
@Transactional
public class CreditService {

    /** Most entries that are read at once. */
    public static final int MAX_ENTRIES = 1_000;
    /** Most that an account can have; small enough for no sum of two to overflow. */
    public static final long MAX_CREDITS = 1_000_000_000_000_000L;

    private final CreditLedger ledger;
    private final Clock clock;
    private final int initial;

    protected CreditService() {
        this(null, null, 0);
    }

    @Inject
    public CreditService(CreditLedger ledger, Clock clock,
            @ConfigProperty(name = "palaestra.credits.initial", defaultValue = "0") int initial) {
        this.ledger = ledger;
        this.clock = clock;
        this.initial = initial;
    }

    /** What the account owns, what is held included. */
    public long balance(AccountId account) {
        return ledger.funds(account).balance();
    }

    /** What the account could still spend. */
    public long free(AccountId account) {
        return ledger.funds(account).free();
    }

    /** The newest {@value #MAX_ENTRIES} entries, oldest of them first. */
    public List<CreditEntry> entries(AccountId account) {
        return ledger.newest(account, MAX_ENTRIES);
    }

    /**
     * Sets credits aside: as many as are free, at most {@code upTo}. Administrators pay nothing, hence hold nothing.
     *
     * @param key what for; names the hold when it is settled or released
     * @param upTo the most it can cost; for 0 nothing is held and nobody refused
     * @throws OutOfCredits if nothing is free
     * @throws Conflict if something is or was held under that key
     */
    public Allowance hold(SignedIn owner, String key, long upTo) {
        if (owner.isAdmin()) {
            return Allowance.UNLIMITED;
        }
        if (upTo == 0) {
            return Allowance.of(0);
        }
        Funds funds = ledger.lock(owner.account());
        if (funds.free() <= 0) {
            throw new OutOfCredits("Insufficient credits: Please purchase more credits");
        }
        long amount = Math.min(funds.free(), upTo);
        Hold hold = new Hold(key, owner.account(), amount, HoldState.HELD, clock.instant());
        if (!ledger.add(hold) || !ledger.change(owner.account(), 0, amount)) {
            throw new Conflict("Credits are held for this already.");
        }
        return Allowance.of(amount);
    }

    /**
     * Takes the cost out of what is held and gives the rest back. Of any number of calls that settle or release a
     * hold, the first one counts, and the others do nothing.
     *
     * @param cost at least 0; what exceeds the hold is not taken
     * @return what was taken; empty if there is no open hold of that key
     */
    public Optional<Long> settle(String key, long cost, String description, String reference) {
        return open(key).map(hold -> {
            long taken = Math.max(0, Math.min(cost, hold.amount()));
            end(hold, HoldState.SETTLED, taken);
            if (taken > 0) {
                book(hold.account(), "settle:" + key, EntryKind.CONSUMED, -taken, description, reference);
            }
            return taken;
        });
    }

    /** Gives all back that is held; does nothing if there is no open hold of that key. */
    public void release(String key) {
        open(key).ifPresent(hold -> end(hold, HoldState.RELEASED, 0));
    }

    /**
     * Gives credits to an account.
     *
     * @param amount 1 to {@link #MAX_CREDITS}
     * @param key no second grant with the same key is booked
     * @throws Forbidden unless an administrator does it
     */
    public void grant(SignedIn administrator, AccountId account, long amount, String key, String description) {
        if (!administrator.isAdmin()) {
            throw new Forbidden("Only administrators grant credits.");
        }
        if (amount < 1) {
            throw new Invalid("The amount must be 1 or more.");
        }
        credit(account, "grant:" + key, EntryKind.GRANTED, amount, description, null);
    }

    /** @return false if it was booked before */
    boolean credit(AccountId account, String key, EntryKind kind, long amount, String description, String reference) {
        Funds funds = ledger.lock(account);
        if (amount > MAX_CREDITS - funds.balance()) {
            throw new Invalid("No account can have more than " + MAX_CREDITS + " credits.");
        }
        return book(account, key, kind, amount, description, reference) && ledger.change(account, amount, 0);
    }

    void begin(@Observes AccountEvent event) {
        if (event.what() == AccountEvent.What.REGISTERED && initial > 0) {
            credit(event.subject(), "initial:" + event.subject().value(), EntryKind.INITIAL, initial,
                    "Add: Initial credit", null);
        }
    }

    /** The hold, with its account's funds locked, if it can still be ended. */
    private Optional<Hold> open(String key) {
        return ledger.findHold(key).map(Hold::account).flatMap(account -> {
            ledger.lock(account);
            return ledger.findHold(key).filter(hold -> hold.state() == HoldState.HELD);
        });
    }

    private void end(Hold hold, HoldState end, long taken) {
        boolean ended = hold.state().canBecome(end) && ledger.end(hold.key(), end, taken, clock.instant())
                && ledger.change(hold.account(), -taken, -hold.amount());
        if (!ended) {
            throw new Conflict("What was held was settled meanwhile.");
        }
    }

    private boolean book(AccountId account, String key, EntryKind kind, long amount, String description,
            String reference) {
        return ledger.add(new CreditEntry(0, account, key, kind, amount, description, reference, clock.instant()));
    }
}
