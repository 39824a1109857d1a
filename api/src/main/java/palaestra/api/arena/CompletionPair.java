package palaestra.api.arena;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.ShownPair;

/** Two completions, in the order in which they are to be shown. */
@Schema(name = "ArenaCompletionPair")
public record CompletionPair(String pairId, List<CompletionItem> completionItems) {

    static CompletionPair of(ShownPair pair) {
        return new CompletionPair(pair.wish().pairId(),
                List.of(CompletionItem.of(pair, 0), CompletionItem.of(pair, 1)));
    }
}
