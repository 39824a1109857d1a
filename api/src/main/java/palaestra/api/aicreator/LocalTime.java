package palaestra.api.aicreator;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import palaestra.domain.shared.Invalid;

/** Times as AICreator writes them: ISO 8601 without a zone, in UTC, with as many digits of a second as it has. */
final class LocalTime {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ISO_LOCAL_DATE_TIME;
    private static final int LAST_YEAR = 9999;

    private LocalTime() {
    }

    static String write(Instant time) {
        return FORMAT.format(time.atOffset(ZoneOffset.UTC));
    }

    /**
     * Reads what {@link #write} wrote.
     *
     * @param field its name, for the refusal
     * @param text null or blank for none
     * @return null for none
     * @throws Invalid if the text is no such time
     */
    static Instant read(String field, String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        try {
            LocalDateTime time = LocalDateTime.parse(text.strip(), FORMAT);
            if (time.getYear() > 0 && time.getYear() <= LAST_YEAR) {
                return time.toInstant(ZoneOffset.UTC);
            }
        } catch (DateTimeException e) {
            // Told below, without what the parser says of the text.
        }
        throw new Invalid(field + ": must be a time such as 2025-08-25T12:00:00.123456");
    }
}
