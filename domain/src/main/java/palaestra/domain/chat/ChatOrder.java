package palaestra.domain.chat;

/** The order of a list. Messages that are equal by the key follow each other by their time, in the same direction. */
public record ChatOrder(Key by, boolean ascending) {

    /** What a list can be ordered by. */
    public enum Key {
        ID, CREATION, UPDATE, APP, OWNER, TYPE
    }

    public static final ChatOrder NEWEST_FIRST = new ChatOrder(Key.CREATION, false);
}
