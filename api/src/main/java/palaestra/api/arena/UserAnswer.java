package palaestra.api.arena;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What became of it; fields that have nothing to say are absent. */
@Schema(name = "ArenaUserAnswer")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record UserAnswer(String message,
        @Schema(nullable = true) String username,
        @Schema(nullable = true) ArenaPerson user,
        @Schema(nullable = true, description = "Of the session that the right password opened") String token) {
}
