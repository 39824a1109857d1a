package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * Describes numeric parameters to readers of the API document; never instantiated. Written at the parameter itself, the
 * server would publish the annotation's defaults as bounds, which contradict each other.
 */
@Schema(name = "SmartCoderWholeNumber", type = SchemaType.INTEGER, format = "int64")
public record WholeNumber() {
}
