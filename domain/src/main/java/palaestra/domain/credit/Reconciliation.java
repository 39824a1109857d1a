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

    private final CreditLedger ledger;
    private final Duties duties;
    private final Event<LedgerReconciled> reconciled;
    private final Clock clock;

    protected Reconciliation() {
        this(null, null, null, null);
    }

    @Inject
    public Reconciliation(CreditLedger ledger, Duties duties, Event<LedgerReconciled> reconciled, Clock clock) {
        this.ledger = ledger;
        this.duties = duties;
        this.reconciled = reconciled;
        this.clock = clock;
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
