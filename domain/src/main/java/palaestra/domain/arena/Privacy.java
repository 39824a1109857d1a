package palaestra.domain.arena;

/** How much of what somebody wrote may be kept; ordered, strictest first. {@link PrivacyTable} says what that means. */
public enum Privacy {
    PRIVATE, DEBUG, RESEARCH;

    public Privacy stricter(Privacy other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
