package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.Solution;

/** What the code model made of an exercise. */
@Schema(name = "CourseSolution")
public record SolutionAnswer(
        @JsonProperty("course_id") String courseId,
        @JsonProperty("course_name") String courseName,
        @Schema(description = "The number of the exercise among the course's items, 0 for the first") int item,
        String exercise,
        String language,
        String solution,
        @JsonProperty("created_at") Instant createdAt) {

    static SolutionAnswer of(Solution solution) {
        return new SolutionAnswer(solution.courseId(), solution.courseName(), solution.item(), solution.exercise(),
                solution.language().canonicalName(), solution.code(), solution.createdAt());
    }
}
