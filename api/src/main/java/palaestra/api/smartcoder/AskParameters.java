package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes the body of a request for help to readers of the API document; never instantiated. */
@Schema(name = "SmartCoderAskParameters", description = "For what the query does not say")
public record AskParameters(Long taskId, Long userId) {
}
