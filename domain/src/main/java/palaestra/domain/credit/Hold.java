package palaestra.domain.credit;

import java.time.Instant;
import palaestra.domain.account.AccountId;

/**
 * Credits that are set aside.
 *
 * @param key what they are held for; no two holds have the same
 * @param amount at least 0
 */
public record Hold(String key, AccountId account, long amount, HoldState state, Instant since) {

    /** How the keys begin of holds for answers that live no longer than their node. */
    public static final String OF_ANSWERS = "answer:";
}
