package palaestra.api.arena;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.EditorLanguage;
import palaestra.domain.arena.PairWish;
import palaestra.domain.arena.TaskKind;
import palaestra.domain.generation.Sampling;

/** A wish for two other versions of a piece of code. Null in an optional field means its default. */
@Schema(name = "ArenaEditWish")
public record EditWish(
        @Schema(nullable = true, description = "As the client calls the pair; made up if it is absent")
        @Size(min = 1, max = 200, message = "must have 1 to 200 characters")
        String pairId,
        @Schema(required = true, description = "As the client calls its user")
        @NotNull(message = "is required") @Size(min = 1, max = 200, message = "must have 1 to 200 characters")
        String userId,
        @Schema(required = true, description = "What is before the selection")
        @NotNull(message = "is required")
        String prefix,
        @Schema(nullable = true, description = "What is after the selection")
        String suffix,
        @Schema(required = true, description = "What is selected")
        @NotNull(message = "is required") @Size(max = 65_536, message = "must have at most 65536 characters")
        String codeToEdit,
        @Schema(required = true, description = "What shall become of it")
        @NotBlank(message = "must not be blank") @Size(max = 16_384, message = "must have at most 16384 characters")
        String userInput,
        @Schema(nullable = true, defaultValue = "100", minimum = "1", maximum = "1000")
        @Min(value = 1, message = CompletionWish.LINES) @Max(value = 1000, message = CompletionWish.LINES)
        Integer maxLines,
        @Schema(nullable = true, enumeration = {"Private", "Debug", "Research"}, defaultValue = "Private")
        String privacy,
        @Schema(nullable = true, examples = "python")
        String language,
        @Schema(nullable = true, description = "The models must have one of them")
        @Size(max = 32, message = "must have at most 32 entries")
        List<String> modelTags) {

    static final List<String> KEYS = List.of("prefix", "codeToEdit", "userInput", "userId");

    private static final int MAX_TOKENS = 1_024;
    private static final double TOP_P = 0.9;
    private static final double TEMPERATURE = 0.3;
    private static final int MAX_LINES = 100;

    PairWish toWish() {
        Sampling sampling = new Sampling(ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE), MAX_TOKENS, TOP_P,
                TEMPERATURE, 0);
        return new PairWish(TaskKind.EDIT, pairId == null ? UUID.randomUUID().toString() : pairId, userId,
                Bodies.privacy(privacy), prefix, suffix == null ? "" : suffix, codeToEdit, userInput,
                EditorLanguage.known(language).orElse(null), sampling, maxLines == null ? MAX_LINES : maxLines,
                modelTags == null ? List.of() : modelTags.stream().filter(Objects::nonNull).toList());
    }

    /** Hides the code from logs. */
    @Override
    public String toString() {
        return "EditWish[" + privacy + "]";
    }
}
