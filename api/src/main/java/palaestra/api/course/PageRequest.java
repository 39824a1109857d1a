package palaestra.api.course;

import jakarta.ws.rs.core.MultivaluedMap;
import palaestra.domain.course.TaskWindow;
import palaestra.domain.shared.Invalid;

/** Which page is asked for: {@code page} from 1 on, {@code page_size}. */
record PageRequest(long page, int size) {

    /** @throws Invalid if one of them is no number or out of its bounds */
    static PageRequest of(MultivaluedMap<String, String> query, int defaultSize, int maxSize) {
        return new PageRequest(Numbers.between("page", query.getFirst("page"), 1, 1, Long.MAX_VALUE),
                (int) Numbers.between("page_size", query.getFirst("page_size"), defaultSize, 1, maxSize));
    }

    /** How many rows come before the page; a page beyond all numbers is as good as the last possible one. */
    long offset() {
        return page - 1 > Long.MAX_VALUE / size ? Long.MAX_VALUE : (page - 1) * size;
    }

    TaskWindow window() {
        return new TaskWindow(page, size);
    }
}
