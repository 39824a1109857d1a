package palaestra.domain.shared;

/**
 * Which rows of a list are wanted.
 *
 * @param offset how many come before them; any number from 0 on
 * @param limit 1 to {@value #MAX}
 */
public record Rows(long offset, int limit) {

    public static final int MAX = 200;

    public Rows {
        if (offset < 0 || limit < 1 || limit > MAX) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }
}
