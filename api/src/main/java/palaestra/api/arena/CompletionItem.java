package palaestra.api.arena;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.ShownItem;
import palaestra.domain.arena.ShownPair;

/** One of two completions, with its sibling's id. */
@Schema(name = "ArenaCompletionItem")
public record CompletionItem(UUID completionId, String userId, String prompt,
        @Schema(description = "In seconds since 1970") long timestamp, String completion, String model, String privacy,
        @Schema(description = "In seconds") double latency, int pairIndex, UUID pairCompletionId) {

    static CompletionItem of(ShownPair pair, int index) {
        ShownItem item = pair.items().get(index);
        return new CompletionItem(item.id(), pair.wish().userId(), pair.prompt(), pair.at().getEpochSecond(),
                item.answer(), item.model(), Bodies.name(pair.wish().privacy()), item.latency().toMillis() / 1e3, index,
                pair.items().get(1 - index).id());
    }
}
