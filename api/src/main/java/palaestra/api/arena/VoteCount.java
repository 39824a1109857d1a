package palaestra.api.arena;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How many completions somebody voted on. */
@Schema(name = "ArenaVoteCount")
public record VoteCount(int voteCount) {
}
