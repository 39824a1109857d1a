package palaestra.domain.arena;

import java.util.List;
import palaestra.domain.arena.rating.Verdict;
import palaestra.domain.shared.Invalid;

/**
 * A vote as a client sends it.
 *
 * @param itemIds of the two answers in the order in which they were shown
 * @param language as the editor names it; null where unknown
 * @param repository the address of the repository; null for none
 * @param name what the client calls its user; null for nothing
 */
public record Ballot(TaskKind kind, String userId, List<String> itemIds, Verdict verdict, String language,
        Privacy privacy, String repository, String name) {

    public Ballot {
        PairWish.requireId("userId", userId);
        itemIds = List.copyOf(itemIds);
        if (itemIds.size() != 2 || itemIds.get(0).equals(itemIds.get(1))) {
            throw new Invalid("A vote is about two different answers");
        }
    }
}
