package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request was refused.
 *
 * @param errors what is wrong with which field; null where the request as a whole is refused
 */
@Schema(name = "CourseError")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ErrorBody(@Schema(examples = "There is no such task.") String detail, List<FieldError> errors) {

    /** @param field the name as it stands in the request */
    @Schema(name = "CourseFieldError")
    public record FieldError(String field, String message) {
    }
}
