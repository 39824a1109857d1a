package palaestra.api.arena;

import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.ShownItem;
import palaestra.domain.arena.ShownPair;

/** One of two edits, with its sibling's id. */
@Schema(name = "ArenaEditItem")
public record EditItem(UUID responseId, String userId, String prompt,
        @Schema(description = "In seconds since 1970") long timestamp, String response, String model, String privacy,
        @Schema(description = "In seconds") double latency, int pairIndex, UUID pairResponseId) {

    static EditItem of(ShownPair pair, int index) {
        ShownItem item = pair.items().get(index);
        return new EditItem(item.id(), pair.wish().userId(), pair.prompt(), pair.at().getEpochSecond(), item.answer(),
                item.model(), Bodies.name(pair.wish().privacy()), item.latency().toMillis() / 1e3, index,
                pair.items().get(1 - index).id());
    }
}
