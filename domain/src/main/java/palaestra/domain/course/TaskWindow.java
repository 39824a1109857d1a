package palaestra.domain.course;

/**
 * Which page of a list is wanted, newest first.
 *
 * @param page 1 for the first
 * @param size 1 to {@value #MAX_SIZE}
 */
public record TaskWindow(long page, int size) {

    /** More rows than this are never given at once. */
    public static final int MAX_SIZE = 500;

    public TaskWindow {
        if (page < 1 || size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page " + page + ", size " + size);
        }
    }

    /** How many rows come before the page; a page beyond all numbers is as good as the last possible one. */
    public long offset() {
        return page - 1 > Long.MAX_VALUE / size ? Long.MAX_VALUE : (page - 1) * size;
    }
}
