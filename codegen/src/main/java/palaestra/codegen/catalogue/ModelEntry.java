package palaestra.codegen.catalogue;

import java.time.Duration;
import java.util.List;
import palaestra.domain.generation.ModelInfo;

/**
 * One model of the catalogue, ready to be built.
 *
 * @param infill how the model completes at a cursor
 * @param backEnds servers that all have this model; none if the model is embedded
 */
public record ModelEntry(ModelInfo info, Infill infill, List<BackEnd> backEnds) {

    public ModelEntry {
        backEnds = List.copyOf(backEnds);
    }

    public String id() {
        return info.id();
    }

    public boolean isEmbedded() {
        return backEnds.isEmpty();
    }

    /** For a whole answer, whatever attempts it takes. */
    public Duration timeout() {
        return backEnds.stream().map(backEnd -> backEnd.limits().timeout()).max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }
}
