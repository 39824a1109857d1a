package palaestra.domain.arena;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Two answers to one wish.
 *
 * @param prompt what both models were asked, as far as it is short enough to be told back
 * @param items in the order in which they are shown
 */
public record ShownPair(UUID id, PairWish wish, String prompt, Instant at, List<ShownItem> items) {
}
