package palaestra.domain.statistics;

import java.time.DayOfWeek;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/** What time is cut into, as clocks and calendars of a place have it. */
public enum Step {
    /** Ends when the clock would show a full hour if nobody put it forward or back meanwhile. */
    HOUR {
        @Override
        ZonedDateTime end(ZonedDateTime time) {
            return time.toLocalDateTime().truncatedTo(ChronoUnit.HOURS).plusHours(1).atOffset(time.getOffset())
                    .atZoneSameInstant(time.getZone());
        }
    },
    DAY {
        @Override
        ZonedDateTime end(ZonedDateTime time) {
            return time.toLocalDate().plusDays(1).atStartOfDay(time.getZone());
        }
    },
    /** Begins on Monday. */
    WEEK {
        @Override
        ZonedDateTime end(ZonedDateTime time) {
            return time.toLocalDate().with(TemporalAdjusters.next(DayOfWeek.MONDAY)).atStartOfDay(time.getZone());
        }
    },
    MONTH {
        @Override
        ZonedDateTime end(ZonedDateTime time) {
            return time.toLocalDate().with(TemporalAdjusters.firstDayOfNextMonth()).atStartOfDay(time.getZone());
        }
    };

    /** The end of the one that the time is in. */
    abstract ZonedDateTime end(ZonedDateTime time);
}
