package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** A task in the administrators' list: with its owner's name. */
@Schema(name = "CourseAdminTaskRow")
public record AdminTaskRow(@JsonUnwrapped TaskRow task, @JsonProperty("username") String username) {
}
