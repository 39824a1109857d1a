package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.CourseIds;
import palaestra.domain.shared.Invalid;

/** A task to create. */
@Schema(name = "CourseNewTask")
public record CreateTaskRequest(
        @Schema(required = true, minLength = 1, maxLength = 200, examples = "Learn Python")
        @NotNull(message = "must have 1 to 200 characters")
        @Size(min = 1, message = "must have 1 to 200 characters") String name,
        @Schema(nullable = true, description = "None for all courses")
        @JsonProperty("course_ids") List<String> courseIds) {

    CourseIds courses() {
        if (courseIds != null && courseIds.contains(null)) {
            throw new Invalid("course_ids: must be strings");
        }
        return new CourseIds(courseIds == null ? List.of() : courseIds);
    }
}
