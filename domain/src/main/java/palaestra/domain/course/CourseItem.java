package palaestra.domain.course;

import palaestra.domain.generation.Language;
import palaestra.domain.shared.Invalid;

/**
 * One thing of a course to go through.
 *
 * @param seconds how long a video or reading takes at speed 1, and what an exercise or link weighs in the progress;
 *         1 to {@value #MAX_SECONDS}
 * @param language of an exercise; null for anything else
 * @param text what an exercise wants to have programmed; null for anything else
 * @param opensAfterSeconds how long after the beginning of a rehearsal the item opens, in the course's time; 0 for at
 *         once
 * @param open false while the catalogue keeps it shut, nobody knows for how long
 */
public record CourseItem(Kind kind, String title, int seconds, Language language, String text,
        int opensAfterSeconds, boolean open) {

    public static final int MAX_SECONDS = 6 * 60 * 60;
    public static final int MAX_TITLE = 200;
    public static final int MAX_TEXT = 8_000;

    /** What an item is. */
    public enum Kind {
        VIDEO("Video"),
        READING("Reading"),
        EXERCISE("Exercise"),
        /** Something outside of the course, which a rehearsal does not open. */
        LINK("Link");

        private final String word;

        Kind(String word) {
            this.word = word;
        }

        public String word() {
            return word;
        }

        /** Whether going through it takes its seconds. */
        public boolean timed() {
            return this == VIDEO || this == READING;
        }
    }

    public CourseItem {
        if (kind == null || title == null || title.isBlank() || title.length() > MAX_TITLE) {
            throw new Invalid("An item needs a kind, and a title of 1 to " + MAX_TITLE + " characters.");
        }
        if (seconds < 1 || seconds > MAX_SECONDS || opensAfterSeconds < 0 || opensAfterSeconds > MAX_SECONDS) {
            throw new Invalid("An item takes 1 to " + MAX_SECONDS + " seconds, and opens after at most as many.");
        }
        boolean exercise = kind == Kind.EXERCISE;
        if (exercise && (language == null || text == null || text.isBlank() || text.length() > MAX_TEXT)) {
            throw new Invalid("An exercise needs a language, and a text of 1 to " + MAX_TEXT + " characters.");
        }
        language = exercise ? language : null;
        text = exercise ? text : null;
    }

    /** @param elapsedSeconds since the rehearsal began, in the course's time */
    public boolean isOpenAfter(double elapsedSeconds) {
        return open && elapsedSeconds >= opensAfterSeconds;
    }

    /** As people read it in lists and logs. */
    public String label() {
        return kind.word() + ": " + title;
    }
}
