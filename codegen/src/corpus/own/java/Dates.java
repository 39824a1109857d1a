import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Everyday work with dates and times. */
public final class Dates {

    private Dates() {
    }

    /** Number of days between two dates in ISO format, such as 2024-02-28; negative if the end is earlier. */
    public static long daysBetween(String start, String end) {
        return ChronoUnit.DAYS.between(LocalDate.parse(start), LocalDate.parse(end));
    }

    /** Formats a date as yyyy-mm-dd, the ISO format. */
    public static String formatDate(LocalDate date) {
        return date.format(DateTimeFormatter.ofPattern("uuuu-MM-dd"));
    }

    /** Checks if a year is a leap year. */
    public static boolean isLeapYear(int year) {
        return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
    }

    /** Parses a timestamp, a date with time in ISO format. */
    public static LocalDateTime parseTimestamp(String text) {
        return LocalDateTime.parse(text, DateTimeFormatter.ISO_LOCAL_DATE_TIME);
    }

    /** Calculates the age in years of somebody from the birthday. */
    public static long ageInYears(LocalDate birthday) {
        return ChronoUnit.YEARS.between(birthday, LocalDate.now());
    }

    /** Parses a date string of a pattern, such as yyyy-MM-dd. Throws DateTimeParseException if it is none. */
    public static LocalDate parseDate(String text, String pattern) {
        return LocalDate.parse(text, DateTimeFormatter.ofPattern(pattern));
    }
}
