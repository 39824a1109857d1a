package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.SystemParameter;

/** A parameter that administrators set. */
@Schema(name = "CourseParameter")
public record ParameterData(int value, String type, @JsonProperty("default") int defaultValue, String description,
        int min, int max) {

    static ParameterData of(SystemParameter parameter, int value) {
        return new ParameterData(value, "int", parameter.defaultValue(), parameter.meaning(), parameter.min(),
                parameter.max());
    }
}
