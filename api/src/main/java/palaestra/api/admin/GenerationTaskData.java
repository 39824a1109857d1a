package palaestra.api.admin;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.generation.task.TaskLine;

/** A generation task as administrators see it. */
@Schema(name = "AdminGenerationTask")
public record GenerationTaskData(String id, long owner, @Schema(examples = "ada") String username,
        @Schema(enumeration = {"chat", "title"}) String kind,
        @Schema(nullable = true, description = "Null for the default") String model,
        @Schema(enumeration = {"pending", "running", "finished", "failed"}) String state,
        @Schema(nullable = true, examples = "cancelled-after-text") String ending, boolean cancelled,
        Instant createdAt, Instant changedAt) {

    static GenerationTaskData of(TaskLine line) {
        return new GenerationTaskData(line.id().toString(), line.owner().value(), line.username(),
                ListQuery.word(line.kind()), line.model().orElse(null), ListQuery.word(line.state()),
                line.ending().map(ListQuery::word).orElse(null), line.cancelled(), line.createdAt(),
                line.changedAt());
    }
}
