package palaestra.api.smartcoder;

import java.util.Optional;
import palaestra.domain.forum.Window;
import palaestra.domain.shared.Invalid;

/** SmartCoder's optional {@code page} and {@code size}. */
final class Paging {

    private static final int MAX_SIZE = 200;
    private static final long FIRST = 1;

    private Paging() {
    }

    /**
     * The page that is asked for; without any of the two parameters the first 1,000 rows.
     *
     * @throws Invalid if one of them is less than 1
     */
    static Window ofList(Parameters parameters) {
        Optional<Long> page = positive("page", parameters);
        Optional<Long> size = positive("size", parameters);
        return page.isEmpty() && size.isEmpty() ? new Window(0, Window.MAX_LIMIT) : window(page, size);
    }

    /**
     * The same for rows that may be large: without any of the two parameters the first 200.
     *
     * @throws Invalid if one of them is less than 1
     */
    static Window ofDetails(Parameters parameters) {
        return window(positive("page", parameters), positive("size", parameters));
    }

    private static Window window(Optional<Long> page, Optional<Long> size) {
        return Window.page(page.orElse(FIRST), size.map(wish -> (int) Math.min(wish, MAX_SIZE)).orElse(MAX_SIZE));
    }

    private static Optional<Long> positive(String name, Parameters parameters) {
        Optional<Long> number = parameters.number(name);
        if (number.isPresent() && number.get() < 1) {
            throw new Invalid(name + ": must be at least 1");
        }
        return number;
    }
}
