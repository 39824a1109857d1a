package palaestra.domain.credit;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** Redeem codes that nobody redeemed yet, in their normal form. Every method needs a transaction. */
public interface RedeemCodes {

    /** Stores the code, in place of one of the same name. */
    void put(RedeemCode code, Instant now);

    /** Those that can be redeemed at that time. */
    Optional<RedeemCode> find(String code, Instant now);

    /** In the order of their names, the expired ones too. */
    List<RedeemCode> list(long offset, int limit);

    /** Uses the code up; of those who do so at once, one gets it. */
    Optional<Redemption> redeem(String code, AccountId account, Instant now);

    /** Does nothing if there is no such code. */
    void remove(String code);

    /** @param number of this redemption, of no other one */
    record Redemption(long number, long value) {
    }
}
