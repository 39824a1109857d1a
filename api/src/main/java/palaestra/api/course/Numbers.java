package palaestra.api.course;

import java.math.BigInteger;
import palaestra.domain.shared.Invalid;

/** Numbers in paths and queries. */
final class Numbers {

    private Numbers() {
    }

    /**
     * @param text null or empty for the default
     * @throws Invalid if it is no whole number or out of the bounds
     */
    static long between(String name, String text, long otherwise, long least, long most) {
        if (text == null || text.isEmpty()) {
            return otherwise;
        }
        long number = whole(name, text);
        if (number < least || number > most) {
            throw new Invalid(name + ": must be " + (most == Long.MAX_VALUE ? "at least " + least
                    : "between " + least + " and " + most));
        }
        return number;
    }

    /**
     * A number beyond all others is as good as the last one.
     *
     * @throws Invalid if it is no whole number
     */
    static long whole(String name, String text) {
        if (!text.matches("[+-]?\\d{1,40}")) {
            throw new Invalid(name + ": must be a whole number");
        }
        return new BigInteger(text).max(BigInteger.valueOf(Long.MIN_VALUE)).min(BigInteger.valueOf(Long.MAX_VALUE))
                .longValue();
    }
}
