package palaestra.api.arena;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.Boards.PersonalScore;

/** What a model is worth to somebody. */
@Schema(name = "ArenaModelScore")
public record ModelScore(String model, double elo,
        @Schema(description = "How many of the person's votes were about the model") int votes) {

    static ModelScore of(PersonalScore score) {
        return new ModelScore(score.model(), score.score(), score.votes());
    }
}
