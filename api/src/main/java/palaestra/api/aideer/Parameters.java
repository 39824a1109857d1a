package palaestra.api.aideer;

import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import palaestra.domain.account.AccountId;
import palaestra.domain.chat.ListWindow;

/** What a request carries in its path and its query. */
final class Parameters {

    private static final Bounds ANY_LONG = Bounds.closed(Long.MIN_VALUE, Long.MAX_VALUE);
    private static final Bounds OFFSET = Bounds.closed(0, Long.MAX_VALUE);
    private static final Bounds LIMIT = Bounds.closed(1, ListWindow.MAX_LIMIT);
    private static final long DEFAULT_LIMIT = 10;

    /** In which direction a list goes. */
    enum Order {
        ASC, DESC
    }

    /** A part of a list in the order of its identifiers. */
    record Page(long offset, int limit) {
    }

    private Parameters() {
    }

    /** @throws Refusal if it is no whole number */
    static AccountId account(String userId) {
        List<FieldError> errors = new ArrayList<>();
        Optional<BigDecimal> number = ANY_LONG.read(userId, List.of("path", "user_id"), true, errors);
        if (number.isEmpty()) {
            throw Refusal.unprocessable(errors);
        }
        return new AccountId(number.get().longValueExact());
    }

    /** @throws Refusal if it is no UUID */
    static UUID uuid(String name, String text) {
        UUID id = Uuids.parse(text);
        if (id == null) {
            throw Refusal.unprocessable(List.of(FieldError.of(Uuids.ERROR, List.of("path", name), Uuids.MESSAGE)));
        }
        return id;
    }

    /** @throws Refusal if the offset or the limit is none */
    static Page page(UriInfo uri) {
        List<FieldError> errors = new ArrayList<>();
        Page page = page(uri.getQueryParameters(), errors);
        check(errors);
        return page;
    }

    /** @throws Refusal if the offset, the limit or the order is none */
    static ListWindow window(UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        List<FieldError> errors = new ArrayList<>();
        Page page = page(query, errors);
        ListWindow.Key key = choice(query, "order_by", ListWindow.Key.class, ListWindow.Key.CREATE_TIME, errors);
        Order order = choice(query, "order", Order.class, Order.DESC, errors);
        check(errors);
        return new ListWindow(key, order == Order.ASC, page.offset(), page.limit());
    }

    private static Page page(MultivaluedMap<String, String> query, List<FieldError> errors) {
        long offset = number(query, "offset", OFFSET, 0, errors);
        long limit = number(query, "limit", LIMIT, DEFAULT_LIMIT, errors);
        return new Page(offset, (int) limit);
    }

    private static long number(MultivaluedMap<String, String> query, String name, Bounds bounds, long standard,
            List<FieldError> errors) {
        // Of a parameter that comes twice the last one counts, as it does with FastAPI.
        List<String> values = query.getOrDefault(name, List.of());
        return values.isEmpty() ? standard
                : bounds.read(values.getLast(), List.of("query", name), true, errors)
                        .map(BigDecimal::longValueExact).orElse(standard);
    }

    private static <E extends Enum<E>> E choice(MultivaluedMap<String, String> query, String name, Class<E> type,
            E standard, List<FieldError> errors) {
        List<String> values = query.getOrDefault(name, List.of());
        if (values.isEmpty()) {
            return standard;
        }
        Optional<E> found = Choices.find(type, values.getLast());
        if (found.isEmpty()) {
            errors.add(Choices.error(List.of("query", name), type));
        }
        return found.orElse(standard);
    }

    private static void check(List<FieldError> errors) {
        if (!errors.isEmpty()) {
            throw Refusal.unprocessable(errors);
        }
    }
}
