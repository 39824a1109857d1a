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
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import palaestra.domain.shared.Invalid;
import palaestra.domain.statistics.Cut;
import palaestra.domain.statistics.Split;
import palaestra.domain.statistics.Step;

/** Of which time somebody wants figures, and how. */
public class StatisticsParameters {

    private static final int DEFAULT_DAYS = 30;

    @QueryParam("from")
    @Parameter(description = "An instant, or a day in the zone; 30 days before the end unless given",
            schema = @Schema(example = "2026-10-01"))
    private String from;

    @QueryParam("to")
    @Parameter(description = "An instant, which is not included, or a day in the zone, which is; today unless given. "
            + "At most three years and 2000 steps after the beginning", schema = @Schema(example = "2026-10-31"))
    private String to;

    @QueryParam("zone")
    @Parameter(description = "Whose days these are, a name of the IANA time zones",
            schema = @Schema(example = "Europe/Berlin", defaultValue = "UTC", maxLength = 64))
    private String zone;

    @QueryParam("step")
    @Parameter(description = "Weeks begin on Monday",
            schema = @Schema(enumeration = {"hour", "day", "week", "month"}, defaultValue = "day"))
    private String step;

    @QueryParam("by")
    @Parameter(description = "Splits generations by model, language or dialect, credits and the arena by kind",
            schema = @Schema(enumeration = {"model", "language", "dialect", "kind"}))
    private String by;

    @QueryParam("format")
    @Parameter(description = "CSV also if Accept asks for it",
            schema = @Schema(enumeration = {"json", "csv"}, defaultValue = "json"))
    private String format;

    @HeaderParam(HttpHeaders.ACCEPT)
    @Parameter(hidden = true)
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
                .filter(constant -> constant != hidden && ReportData.lower(constant).equals(name)).findFirst()
                .orElseThrow(() -> new Invalid(parameter + " must be " + Arrays.stream(type.getEnumConstants())
                        .filter(constant -> constant != hidden).map(ReportData::lower)
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
