package palaestra.api.arena;

import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** About whom something is asked. */
@Schema(name = "ArenaUserId")
public record UserIdRequest(
        @Schema(required = true) @NotNull(message = "must be a string") String userId) {

    static final List<String> KEYS = List.of("userId");
}
