package palaestra.domain.credit;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import palaestra.domain.shared.Invalid;

/**
 * A code that is worth credits, once.
 *
 * @param code 1..100 code points in upper case; letter case does not count
 * @param value 1 to 1,000,000,000,000
 * @param expiresAt from then on it is worth nothing; empty for never
 */
public record RedeemCode(String code, long value, Optional<Instant> expiresAt) {

    public static final int MAX_LENGTH = 100;
    public static final long MAX_VALUE = 1_000_000_000_000L;

    public RedeemCode {
        code = normalized(code);
        if (code.isEmpty() || code.codePointCount(0, code.length()) > MAX_LENGTH || code.indexOf('\0') >= 0) {
            throw new Invalid("A redeem code must have 1 to 100 characters and no NUL.");
        }
        if (value < 1 || value > MAX_VALUE) {
            throw new Invalid("A redeem code must be worth 1 to 1000000000000 credits.");
        }
    }

    /** The form that is stored and compared. */
    public static String normalized(String code) {
        return code.toUpperCase(Locale.ROOT);
    }

    /** Whoever knows it can have it. */
    @Override
    public String toString() {
        return "RedeemCode[" + value + "]";
    }
}
