package palaestra.api.course;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What shall have which values, all of it or nothing. */
@Schema(name = "CourseParameterChanges")
public record BatchRequest(@NotNull @Size(max = 100) Map<String, JsonNode> configs) {
}
