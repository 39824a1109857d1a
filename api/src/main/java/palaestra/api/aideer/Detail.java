package palaestra.api.aideer;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The body of every refusal. */
@Schema(name = "AIDeerDetail")
public record Detail(
        @Schema(description = "One sentence or, where the content of the request is wrong, a list of what is wrong",
                examples = "Chat not found")
        Object detail) {
}
