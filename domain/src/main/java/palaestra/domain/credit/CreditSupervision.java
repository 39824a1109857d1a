package palaestra.domain.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountService;
import palaestra.domain.account.SignedIn;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditService;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Found;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.Rows;

/** What administrators see of and do to credits and redeem codes. What they do is in the audit trail. */
@ApplicationScoped
@Transactional
public class CreditSupervision {

    private final CreditService credits;
    private final RedeemCodeService codes;
    private final CodeRegister register;
    private final AccountService accounts;
    private final AuditService audit;
    private final Clock clock;

    protected CreditSupervision() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public CreditSupervision(CreditService credits, RedeemCodeService codes, CodeRegister register,
            AccountService accounts, AuditService audit, Clock clock) {
        this.credits = credits;
        this.codes = codes;
        this.register = register;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Gives credits to an account.
     *
     * @param key no second grant with the same key is booked
     * @param reason what the account's owner reads
     * @return what it owns now
     * @throws Forbidden unless an administrator does it
     * @throws NotFound if there is no such account
     * @throws palaestra.domain.shared.Invalid if the amount is below 1 or too much for one account
     */
    public long grant(SignedIn administrator, AccountId account, long amount, String key, String reason) {
        administrator.requireAdministrator();
        if (accounts.find(account).isEmpty()) {
            throw new NotFound("There is no such account.");
        }
        credits.grant(administrator, account, amount, key, "Add: " + reason);
        audit.record(AuditKind.CREDIT_GRANT, administrator.account(), account);
        return credits.balance(account);
    }

    /** The newest entries of an account, newest first. @throws Forbidden unless an administrator asks */
    public List<CreditEntry> entries(SignedIn administrator, AccountId account, int limit) {
        administrator.requireAdministrator();
        List<CreditEntry> entries = credits.entries(account);
        return entries.subList(Math.max(0, entries.size() - limit), entries.size()).stream()
                .sorted((one, other) -> Long.compare(other.id(), one.id())).toList();
    }

    /**
     * Makes that many codes that nobody can guess.
     *
     * @param count 1 to {@link RedeemCodeService#MAX_BATCH}
     * @throws Forbidden unless an administrator does it
     * @throws palaestra.domain.shared.Invalid if count or value are out of their bounds
     */
    public List<RedeemCode> makeCodes(SignedIn administrator, int count, long value, Optional<Instant> expiresAt) {
        List<RedeemCode> batch = codes.createBatch(administrator, count, value, expiresAt);
        audit.record(AuditKind.CODES_MADE, administrator.account(), null);
        return batch;
    }

    /** @throws Forbidden unless an administrator asks */
    public Found<CodeLine> codes(SignedIn administrator, Optional<CodeLine.State> state, Optional<String> code,
            Rows rows) {
        administrator.requireAdministrator();
        return register.search(state, code.map(RedeemCode::normalized), rows, clock.instant());
    }

    /** The next codes of a whole list, newest first. @throws Forbidden unless an administrator asks */
    public List<CodeLine> codesBefore(SignedIn administrator, long before, Optional<CodeLine.State> state,
            int limit) {
        administrator.requireAdministrator();
        return register.before(before, state, limit, clock.instant());
    }

    /**
     * Makes a code that nobody has redeemed worth nothing.
     *
     * @throws Forbidden unless an administrator does it
     * @throws NotFound if there is no such code, or somebody has redeemed it
     */
    public void withdraw(SignedIn administrator, long id) {
        administrator.requireAdministrator();
        if (!register.withdraw(id)) {
            throw new NotFound("There is no such code that nobody has redeemed.");
        }
        audit.record(AuditKind.CODE_WITHDRAWAL, administrator.account(), null);
    }
}
