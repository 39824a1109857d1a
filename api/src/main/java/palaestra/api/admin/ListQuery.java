package palaestra.api.admin;

import jakarta.ws.rs.core.UriInfo;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import palaestra.domain.account.AccountId;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.Rows;

/** What a list is asked for. A parameter that is empty counts as absent; one that does not fit is told by its name. */
final class ListQuery {

    private static final int DEFAULT_SIZE = 20;
    private static final int MAX_SIZE = 100;

    private final Map<String, List<String>> parameters;

    ListQuery(UriInfo uri) {
        this(uri.getQueryParameters());
    }

    ListQuery(Map<String, List<String>> parameters) {
        this.parameters = parameters;
    }

    long page() {
        return number("page", 1, Long.MAX_VALUE).orElse(1L);
    }

    int size() {
        return number("size", 1, MAX_SIZE).orElse((long) DEFAULT_SIZE).intValue();
    }

    /** A page beyond all numbers is as good as the last possible one. */
    Rows rows() {
        long before = page() - 1;
        return new Rows(before > Integer.MAX_VALUE / size() ? Integer.MAX_VALUE : before * size(), size());
    }

    /** @throws Invalid if the text holds a NUL, which nothing that is stored does */
    Optional<String> text(String name) {
        Optional<String> text = parameters.getOrDefault(name, List.of()).stream().findFirst()
                .filter(value -> !value.isEmpty());
        if (text.filter(value -> value.indexOf('\0') >= 0).isPresent()) {
            throw new Invalid(name + ": must not contain NUL");
        }
        return text;
    }

    Optional<Long> number(String name, long least, long most) {
        return text(name).map(text -> {
            if (text.matches("\\d{1,18}")) {
                long number = Long.parseLong(text);
                if (number >= least && number <= most) {
                    return number;
                }
            }
            throw new Invalid(name + ": must be a whole number, " + least
                    + (most == Long.MAX_VALUE ? " or more" : " to " + most));
        });
    }

    Optional<AccountId> account(String name) {
        return number(name, 1, Long.MAX_VALUE).map(AccountId::new);
    }

    Optional<Instant> instant(String name) {
        return text(name).map(text -> {
            try {
                Instant instant = Instant.parse(text);
                if (instant.isAfter(Instant.EPOCH) && instant.isBefore(Instant.parse("9999-12-31T00:00:00Z"))) {
                    return instant;
                }
            } catch (DateTimeException e) {
                // Told below, as any other time that does not fit.
            }
            throw new Invalid(name + ": must be a time such as 2026-11-21T08:00:00Z");
        });
    }

    /** A constant by its name in lower case, with hyphens. */
    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        return text(name).map(text -> Arrays.stream(type.getEnumConstants())
                .filter(constant -> word(constant).equals(text)).findFirst()
                .orElseThrow(() -> new Invalid(name + ": must be one of " + Arrays.stream(type.getEnumConstants())
                        .map(ListQuery::word).collect(Collectors.joining(", ")))));
    }

    /** Which way a list is ordered; downwards unless something else is wished. */
    boolean ascending() {
        return text("order").map(text -> switch (text) {
            case "asc" -> true;
            case "desc" -> false;
            default -> throw new Invalid("order: must be asc or desc");
        }).orElse(false);
    }

    /** Whether an export is a table for spreadsheets, and not JSON. */
    boolean csv() {
        return text("format").map(text -> switch (text) {
            case "csv" -> true;
            case "json" -> false;
            default -> throw new Invalid("format: must be csv or json");
        }).orElse(true);
    }

    static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
