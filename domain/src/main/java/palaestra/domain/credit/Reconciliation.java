package palaestra.domain.credit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import palaestra.domain.credit.CreditLedger.Discrepancy;
import palaestra.domain.shared.Duties;

/** Compares balances with entries and holds. There is never a difference, unless something is badly wrong. */
@ApplicationScoped
@Transactional
public class Reconciliation {

    private static final Logger LOG = Logger.getLogger(Reconciliation.class.getName());
    private static final String DUTY = "credit-reconciliation";
    private static final Duration PERIOD = Duration.ofHours(1);
    private static final int MAX_REPORTED = 100;

    private static final String FORGOTTEN = "credit-forgotten-holds";
    private static final Duration OFTEN = Duration.ofMinutes(1);
    /** No model may take that long. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(15);

    private final CreditLedger ledger;
    private final CreditService credits;
    private final Duties duties;
    private final Event<LedgerReconciled> reconciled;
    private final Clock clock;

    protected Reconciliation() {
        this(null, null, null, null, null);
    }

    @Inject
    public Reconciliation(CreditLedger ledger, CreditService credits, Duties duties,
            Event<LedgerReconciled> reconciled, Clock clock) {
        this.credits = credits;
        this.ledger = ledger;
        this.duties = duties;
        this.reconciled = reconciled;
        this.clock = clock;
    }

    /** Gives back what was held for an answer that nobody is giving any more, because its node was lost. */
    public void releaseForgotten() {
        if (duties.claim(FORGOTTEN, clock.instant(), OFTEN)) {
            ledger.openSince(clock.instant().minus(LONGEST_ANSWER), Hold.OF_ANSWERS, MAX_REPORTED)
                    .forEach(credits::release);
        }
    }

    /** Does it once an hour, on one node, however often it is called on however many. */
    public void whenDue() {
        if (duties.claim(DUTY, clock.instant(), PERIOD)) {
            now();
        }
    }

    /** @return the first {@value #MAX_REPORTED} differences, which are in the log as well */
    public List<Discrepancy> now() {
        List<Discrepancy> found = ledger.discrepancies(MAX_REPORTED);
        found.forEach(difference -> LOG.log(Level.SEVERE, () -> "The books of account "
                + difference.account().value() + " do not agree: balance " + difference.balance() + ", entries "
                + difference.entries() + ", held " + difference.held() + ", holds " + difference.holds() + "."));
        reconciled.fire(new LedgerReconciled(found));
        return found;
    }
}
