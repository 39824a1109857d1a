package palaestra.api.ops;

import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.media.Schema;

/** Takes out of the API document what the server writes for annotation members that nobody set. */
public class ApiDocumentFilter implements OASFilter {

    @Override
    public Schema filterSchema(Schema schema) {
        if (isZero(schema.getMaxProperties())) {
            schema.setMaxProperties(null);
            schema.setMinProperties(null);
        }
        if (isZero(schema.getMaxLength())) {
            schema.setMaxLength(null);
        }
        return schema;
    }

    private static boolean isZero(Integer value) {
        return value != null && value == 0;
    }
}
