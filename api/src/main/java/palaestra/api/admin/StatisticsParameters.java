package palaestra.api.admin;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import palaestra.domain.shared.Invalid;
import palaestra.domain.statistics.Cut;
import palaestra.domain.statistics.Split;
import palaestra.domain.statistics.Step;

/** Of which time somebody wants figures, and how. */
public class StatisticsParameters {

    static final String FROM = "An instant, or a day in the zone; 30 days before the end unless given";
    static final String TO = "An instant, which is not included, or a day in the zone, which is; today unless given. "
            + "At most three years and 2000 steps after the beginning";
    static final String ZONE = "Whose days these are, a name of the IANA time zones";
    static final String STEP = "Weeks begin on Monday";
    static final String FORMAT = "CSV also if Accept asks for it";

    private static final int DEFAULT_DAYS = 30;

    @QueryParam("from")
    private String from;

    @QueryParam("to")
    private String to;

    @QueryParam("zone")
    private String zone;

    @QueryParam("step")
    private String step;

    @QueryParam("by")
    private String by;

    @QueryParam("format")
    private String format;

    @HeaderParam(HttpHeaders.ACCEPT)
    private String accept;

    Cut cut(Clock clock) {
        ZoneId where = zone(zone);
        try {
            LocalDate today = clock.instant().atZone(where).toLocalDate();
            ZonedDateTime end = isAbsent(to) ? today.plusDays(1).atStartOfDay(where) : time("to", to, where, 1);
            ZonedDateTime start = isAbsent(from) ? end.minusDays(DEFAULT_DAYS) : time("from", from, where, 0);
            return Cut.of(start.toInstant(), end.toInstant(), where, step());
        } catch (DateTimeException e) {
            throw new Invalid("from and to must be between 2000 and 2200");
        }
    }

    Split split() {
        return isAbsent(by) ? Split.NONE : constant("by", by, Split.class, Split.NONE);
    }

    boolean csv() {
        if (isAbsent(format)) {
            return accept != null && accept.contains("text/csv");
        }
        return switch (format) {
            case "json" -> false;
            case "csv" -> true;
            default -> throw new Invalid("format must be json or csv");
        };
    }

    /** @param name null or empty for UTC */
    static ZoneId zone(String name) {
        try {
            return isAbsent(name) ? ZoneId.of("UTC") : ZoneId.of(name);
        } catch (DateTimeException e) {
            throw new Invalid("zone must be a time zone such as Europe/Berlin");
        }
    }

    private Step step() {
        return isAbsent(step) ? Step.DAY : constant("step", step, Step.class, null);
    }

    private static <E extends Enum<E>> E constant(String parameter, String name, Class<E> type, E hidden) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> constant != hidden && ListQuery.word(constant).equals(name)).findFirst()
                .orElseThrow(() -> new Invalid(parameter + " must be " + Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant != hidden).map(ListQuery::word)
                        .collect(Collectors.joining(" or "))));
    }

    /** @param daysLater to add to a day, which is meant from its beginning */
    private static ZonedDateTime time(String parameter, String text, ZoneId zone, int daysLater) {
        try {
            if (!text.toUpperCase(Locale.ROOT).contains("T")) {
                return LocalDate.parse(text).plusDays(daysLater).atStartOfDay(zone);
            }
            TemporalAccessor parsed = DateTimeFormatter.ISO_DATE_TIME.parseBest(text, Instant::from,
                    LocalDateTime::from);
            return parsed instanceof Instant instant ? instant.atZone(zone) : ((LocalDateTime) parsed).atZone(zone);
        } catch (DateTimeException e) {
            throw new Invalid(parameter + " must be a day such as 2026-10-01 or an instant such as "
                    + "2026-10-01T00:00:00Z");
        }
    }

    private static boolean isAbsent(String text) {
        return text == null || text.isEmpty();
    }
}
