package palaestra.api.arena;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Why a request is refused. */
@Schema(name = "ArenaDetail")
public record Detail(@Schema(examples = "Request must contain keys: [prefix, userId]") String detail) {
}
