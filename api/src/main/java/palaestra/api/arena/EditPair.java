package palaestra.api.arena;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.ShownPair;

/** Two edits, in the order in which they are to be shown. */
@Schema(name = "ArenaEditPair")
public record EditPair(String pairId, List<EditItem> responseItems) {

    static EditPair of(ShownPair pair) {
        return new EditPair(pair.wish().pairId(), List.of(EditItem.of(pair, 0), EditItem.of(pair, 1)));
    }
}
