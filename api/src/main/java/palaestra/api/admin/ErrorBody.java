package palaestra.api.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Why a request was refused.
 *
 * @param errors what is wrong with which field; null where the request as a whole is refused
 */
@Schema(name = "AdminError")
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record ErrorBody(@Schema(examples = "422") int status,
        @Schema(examples = "zone must be a time zone such as Europe/Berlin") String message, List<FieldError> errors) {

    /** @param field the name as it stands in the request */
    @Schema(name = "AdminFieldError")
    public record FieldError(String field, String message) {
    }
}
