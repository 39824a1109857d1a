package palaestra.domain.shared;

import java.util.List;

/** One page of what was looked for. @param rows those of the page; @param total how many there are on all pages */
public record Found<T>(List<T> rows, long total) {

    public Found {
        rows = List.copyOf(rows);
    }
}
