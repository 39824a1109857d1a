package palaestra.api.admin;

import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.ModelSupervision;
import palaestra.domain.generation.ModelSwitches.Off;

/** A model as administrators see it. Prices are credits per token. */
@Schema(name = "AdminModel")
public record ModelData(@Schema(examples = "recall") String id, List<String> aliases, List<String> capabilities,
        List<String> tags, int contextTokens, long promptPrice, long outputPrice,
        @Schema(enumeration = {"untried", "up", "failing"}) String health,
        @Schema(description = "What is wrong, if something is") String detail,
        @Schema(nullable = true, description = "Since when its health is so") Instant since, boolean enabled,
        @Schema(nullable = true) Instant disabledAt,
        @Schema(nullable = true, examples = "admin") String disabledBy) {

    static ModelData of(ModelSupervision.Standing standing) {
        ModelInfo info = standing.info();
        ModelHealth health = standing.health();
        return new ModelData(info.id(), info.aliases().stream().sorted().toList(),
                info.capabilities().stream().sorted().map(ListQuery::word).toList(),
                info.tags().stream().sorted().toList(), info.contextTokens(), info.price().prompt(),
                info.price().output(), ListQuery.word(health.state()), health.detail(), health.since(),
                standing.off().isEmpty(), standing.off().map(Off::since).orElse(null),
                standing.off().map(Off::by).orElse(null));
    }
}
