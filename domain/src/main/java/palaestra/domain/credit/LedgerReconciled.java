package palaestra.domain.credit;

import java.util.List;

/** The books were compared. Without discrepancies all is well. */
public record LedgerReconciled(List<CreditLedger.Discrepancy> discrepancies) {

    public LedgerReconciled {
        discrepancies = List.copyOf(discrepancies);
    }
}
