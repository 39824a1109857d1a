package palaestra.api.arena;

import jakarta.ws.rs.QueryParam;
import palaestra.domain.shared.Invalid;

/** Which votes somebody wants to have. */
public class ExportParameters {

    private static final int DEFAULT_LIMIT = 1_000;

    @QueryParam("format")
    private String format;

    @QueryParam("after")
    private String after;

    @QueryParam("limit")
    private String limit;

    @QueryParam("texts")
    private String texts;

    boolean csv() {
        return switch (format == null ? "json" : format) {
            case "json" -> false;
            case "csv" -> true;
            default -> throw new Invalid("format must be json or csv");
        };
    }

    long after() {
        return number("after", after, 0, Long.MAX_VALUE);
    }

    int limit() {
        return (int) number("limit", limit, DEFAULT_LIMIT, 10_000);
    }

    boolean texts() {
        return switch (texts == null ? "false" : texts) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new Invalid("texts must be true or false");
        };
    }

    private static long number(String name, String text, long standard, long most) {
        if (text == null) {
            return standard;
        }
        try {
            long number = Long.parseLong(text);
            if (number >= 0 && number <= most) {
                return number;
            }
        } catch (NumberFormatException e) {
            // Told below, as any other number that does not fit.
        }
        throw new Invalid(name + " must be a whole number from 0 to " + most);
    }
}
