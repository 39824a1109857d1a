package palaestra.api.aideer;

import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** UUIDs in any letter case, with or without dashes. */
final class Uuids {

    static final String ERROR = "uuid_parsing";
    static final String MESSAGE = "Input should be a valid UUID";

    private static final Pattern DIGITS = Pattern.compile(
            "(\\p{XDigit}{8})-?(\\p{XDigit}{4})-?(\\p{XDigit}{4})-?(\\p{XDigit}{4})-?(\\p{XDigit}{12})");

    private Uuids() {
    }

    /** @return null if it is none */
    static UUID parse(String text) {
        Matcher digits = DIGITS.matcher(text);
        return digits.matches() ? UUID.fromString(digits.replaceFirst("$1-$2-$3-$4-$5")) : null;
    }
}
