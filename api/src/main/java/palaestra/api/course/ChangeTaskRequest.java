package palaestra.api.course;

import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A new name for a task; whatever else a client sends is not for it to choose. */
@Schema(name = "CourseTaskChange")
public record ChangeTaskRequest(
        @Schema(nullable = true, minLength = 1, maxLength = 200)
        @Size(min = 1, message = "must have 1 to 200 characters") String name) {
}
