package palaestra.domain.forum;

/**
 * Which part of a list is wanted.
 *
 * @param offset how many rows to leave out, 0 or more
 * @param limit the most rows to give, 1 to {@value #MAX_LIMIT}
 */
public record Window(long offset, int limit) {

    /** More rows than this are never given at once. */
    public static final int MAX_LIMIT = 1_000;

    public Window {
        if (offset < 0 || limit < 1 || limit > MAX_LIMIT) {
            throw new IllegalArgumentException("offset " + offset + ", limit " + limit);
        }
    }

    /** @param page 1 for the first; a page beyond all numbers is as good as the last possible one */
    public static Window page(long page, int size) {
        long before = Math.max(0, page - 1);
        return new Window(before > Long.MAX_VALUE / size ? Long.MAX_VALUE : before * size, size);
    }
}
