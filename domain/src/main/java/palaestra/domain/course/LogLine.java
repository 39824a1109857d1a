package palaestra.domain.course;

import java.time.Instant;

/** A line of a task's log. */
public record LogLine(long id, CourseTaskId task, Level level, String message, Instant createdAt) {

    /** Of every task the last {@value} lines are kept. */
    public static final int KEPT = 1_000;

    /** How much a line matters. */
    public enum Level {
        INFO, WARNING, ERROR
    }

    /** A line that is not stored yet. */
    public record Entry(Level level, String message) {

        private static final int MAX_LENGTH = 1_000;

        public Entry {
            message = message.length() > MAX_LENGTH ? message.substring(0, MAX_LENGTH - 3) + "..." : message;
        }

        public static Entry info(String message) {
            return new Entry(Level.INFO, message);
        }

        public static Entry warning(String message) {
            return new Entry(Level.WARNING, message);
        }

        public static Entry error(String message) {
            return new Entry(Level.ERROR, message);
        }
    }
}
