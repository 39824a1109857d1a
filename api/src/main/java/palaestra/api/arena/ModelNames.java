package palaestra.api.arena;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The models that take part. */
@Schema(name = "ArenaModels")
public record ModelNames(List<String> models) {
}
