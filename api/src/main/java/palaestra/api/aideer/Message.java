package palaestra.api.aideer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of a success that has nothing to show. */
@Schema(name = "AIDeerMessage")
public record Message(@Schema(examples = "Chat deleted successfully") String message) {
}
