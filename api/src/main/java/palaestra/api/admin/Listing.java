package palaestra.api.admin;

import java.util.List;
import java.util.function.Function;
import palaestra.domain.shared.Found;

/** One page of a list. @param total how many rows there are on all pages; @param page the one that was asked for */
public record Listing<T>(List<T> items, long total, long page, int size) {

    static <F, T> Listing<T> of(Found<F> found, ListQuery query, Function<F, T> shown) {
        return new Listing<>(found.rows().stream().map(shown).toList(), found.total(), query.page(), query.size());
    }
}
