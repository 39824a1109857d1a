package palaestra.api.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Codes that were made just now. */
@Schema(name = "AdminMadeCodes")
public record MadeCodes(List<String> codes) {

    /** Whoever knows them can have them. */
    @Override
    public String toString() {
        return "MadeCodes[" + codes.size() + "]";
    }
}
