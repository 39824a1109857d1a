package palaestra.domain.credit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/**
 * Balances, entries and holds. Every method needs a transaction. Whoever changes something has locked the account's
 * funds before, so that changes of one account follow each other.
 */
public interface CreditLedger {

    /** {@link Funds#NONE} for an account that never had any. */
    Funds funds(AccountId account);

    /**
     * Reads the funds and keeps others from changing them until the transaction ends.
     *
     * @throws palaestra.domain.shared.NotSignedIn if there is no such account any more
     */
    Funds lock(AccountId account);

    /**
     * Changes balance and held amount by those differences.
     *
     * @return false, with nothing changed, if the balance would be negative or less than what is held
     */
    boolean change(AccountId account, long balance, long held);

    /** @return false if there is an entry of that key already */
    boolean add(CreditEntry entry);

    /** The newest entries of the account, oldest of them first. */
    List<CreditEntry> newest(AccountId account, int limit);

    /** @return false if there is a hold of that key already */
    boolean add(Hold hold);

    Optional<Hold> findHold(String key);

    /** @return false, with nothing changed, unless the hold is {@link HoldState#HELD} */
    boolean end(String key, HoldState end, long settled, Instant now);

    /** Keys of open holds that are that old and begin so; oldest first. */
    List<String> openSince(Instant before, String prefix, int limit);

    /** Accounts whose balance is not the sum of the entries, or whose held amount is not that of the open holds. */
    List<Discrepancy> discrepancies(int limit);

    /** A difference that must not be. */
    record Discrepancy(AccountId account, long balance, long entries, long held, long holds) {
    }
}
