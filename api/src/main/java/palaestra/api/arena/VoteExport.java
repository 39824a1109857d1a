package palaestra.api.arena;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Votes in the order of their numbers; ask again with the last one's. */
@Schema(name = "ArenaVotes")
public record VoteExport(List<VoteRow> votes) {
}
