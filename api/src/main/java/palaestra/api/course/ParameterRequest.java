package palaestra.api.course;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What shall have which value.
 *
 * @param value a whole number, also as a text
 */
@Schema(name = "CourseParameterChange")
public record ParameterRequest(@NotNull @Schema(required = true) String key,
        @NotNull @Schema(type = SchemaType.INTEGER, required = true) JsonNode value) {
}
