package palaestra.domain.statistics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import palaestra.domain.shared.Invalid;

/**
 * A time, cut into hours, days, weeks or months as a zone has them; the first and the last of them may be cut short.
 *
 * @param bounds the beginning of each, ascending, and the end of the last: full quarters of an hour
 */
public record Cut(ZoneId zone, Step step, List<Instant> bounds) {

    public static final int MAX_POINTS = 2_000;
    /** Three years. */
    public static final Duration MAX_LENGTH = Duration.ofDays(1_097);

    private static final Duration QUARTER = Duration.ofMinutes(15);
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");

    public Cut {
        bounds = List.copyOf(bounds);
    }

    /**
     * @param from is taken back, and {@code to} put forward, to the next full quarter of an hour, which no zone's days
     *        are cut finer than
     * @param to not included
     * @throws Invalid if the time is empty, too long, cut into too many, or out of this and the next century
     */
    public static Cut of(Instant from, Instant to, ZoneId zone, Step step) {
        if (from.isBefore(FIRST) || to.isAfter(LAST)) {
            throw new Invalid("from and to must be between 2000 and 2200");
        }
        Instant start = quarter(from);
        Instant end = quarter(to.plus(QUARTER).minusNanos(1));
        if (!start.isBefore(end)) {
            throw new Invalid("from must be before to");
        }
        if (Duration.between(start, end).compareTo(MAX_LENGTH) > 0) {
            throw new Invalid("from and to must be at most three years apart");
        }
        List<Instant> bounds = new ArrayList<>(List.of(start));
        ZonedDateTime next = step.end(start.atZone(zone));
        while (next.toInstant().isBefore(end)) {
            bounds.add(next.toInstant());
            if (bounds.size() > MAX_POINTS) {
                throw new Invalid("from and to are more than " + MAX_POINTS + " steps apart; choose a longer step");
            }
            next = step.end(next);
        }
        bounds.add(end);
        if (!bounds.stream().allMatch(bound -> bound.equals(quarter(bound)))) {
            throw new Invalid("zone must be one whose days begin at a full quarter of an hour in UTC");
        }
        return new Cut(zone, step, bounds);
    }

    public Instant from() {
        return bounds.get(0);
    }

    /** Not included. */
    public Instant to() {
        return bounds.getLast();
    }

    public int points() {
        return bounds.size() - 1;
    }

    /** The same time as one piece. */
    public Cut whole() {
        return new Cut(zone, step, List.of(from(), to()));
    }

    /**
     * As much time right before, cut into as many: as many months before whole months, as many days before days, else
     * as many hours.
     */
    public Cut previous() {
        UnaryOperator<Instant> shift = shift();
        List<Instant> earlier = new ArrayList<>(bounds.stream().map(shift).toList());
        earlier.set(earlier.size() - 1, from());
        return new Cut(zone, step, earlier);
    }

    /** How many minutes the roll-ups must have that this can be put together from: 60 or 15. */
    public int grain() {
        return bounds.stream().allMatch(bound -> bound.truncatedTo(ChronoUnit.HOURS).equals(bound)) ? 60 : 15;
    }

    private UnaryOperator<Instant> shift() {
        LocalDateTime first = from().atZone(zone).toLocalDateTime();
        LocalDateTime last = to().atZone(zone).toLocalDateTime();
        if (step == Step.HOUR || !first.toLocalTime().equals(last.toLocalTime())) {
            Duration length = Duration.between(from(), to());
            return bound -> bound.minus(length);
        }
        boolean wholeMonths = first.toLocalTime().equals(LocalTime.MIN) && first.getDayOfMonth() == 1
                && last.getDayOfMonth() == 1;
        ChronoUnit unit = step == Step.MONTH && wholeMonths ? ChronoUnit.MONTHS : ChronoUnit.DAYS;
        long count = unit.between(first, last);
        return bound -> bound.atZone(zone).minus(count, unit).toInstant();
    }

    private static Instant quarter(Instant time) {
        return Instant.ofEpochSecond(Math.floorDiv(time.getEpochSecond(), QUARTER.toSeconds()) * QUARTER.toSeconds());
    }
}
