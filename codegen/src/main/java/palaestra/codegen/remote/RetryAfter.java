package palaestra.codegen.remote;

import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** How long a server wants to be left alone: a number of seconds or a date, by its header Retry-After. */
final class RetryAfter {

    /** A server that wants more is asked again all the same. */
    static final Duration LONGEST = Duration.ofMinutes(10);

    private RetryAfter() {
    }

    /**
     * @param header may be null
     * @param otherwise what no header, or one without sense, means
     */
    static Duration parse(String header, Instant now, Duration otherwise) {
        String value = header == null ? "" : header.strip();
        if (value.matches("[0-9]{1,9}")) {
            return bounded(Duration.ofSeconds(Long.parseLong(value)));
        }
        try {
            return bounded(Duration.between(now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant()));
        } catch (DateTimeParseException e) {
            return otherwise;
        }
    }

    private static Duration bounded(Duration time) {
        return time.isNegative() ? Duration.ZERO : time.compareTo(LONGEST) > 0 ? LONGEST : time;
    }
}
