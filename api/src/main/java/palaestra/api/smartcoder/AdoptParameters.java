package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes the body of an adoption to readers of the API document; never instantiated. */
@Schema(name = "SmartCoderAdoptParameters", description = "For what the query does not say")
public record AdoptParameters(Long answerId, Integer status, Long taskId) {
}
