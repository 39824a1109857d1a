package palaestra.domain.chat;

import palaestra.domain.shared.Invalid;

/**
 * Which part of a list of chats or presets is wanted, and in which order. Rows that are equal by the key follow each
 * other by their identifiers, in the same direction.
 *
 * @param offset how many to leave out, 0 or more
 * @param limit the most to give, 1..{@value #MAX_LIMIT}
 */
public record ListWindow(Key by, boolean ascending, long offset, int limit) {

    public static final int MAX_LIMIT = 100;

    /** What a list can be ordered by. */
    public enum Key {
        ID, TITLE, CREATE_TIME, UPDATE_TIME
    }

    public ListWindow {
        if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new Invalid("offset must be 0 or more, limit 1 to " + MAX_LIMIT + ".");
        }
    }
}
