package palaestra.api.arena;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.EditorLanguage;
import palaestra.domain.arena.PairWish;
import palaestra.domain.arena.TaskKind;
import palaestra.domain.generation.Sampling;

/** A wish for two completions. Null in an optional field means its default. */
@Schema(name = "ArenaCompletionWish")
public record CompletionWish(
        @Schema(nullable = true, description = "As the client calls the pair; made up if it is absent")
        @Size(min = 1, max = 200, message = "must have 1 to 200 characters")
        String pairId,
        @Schema(required = true, description = "As the client calls its user")
        @NotNull(message = "is required") @Size(min = 1, max = 200, message = "must have 1 to 200 characters")
        String userId,
        @Schema(required = true, description = "What is before the cursor")
        @NotNull(message = "is required")
        String prefix,
        @Schema(nullable = true, description = "What is after the cursor")
        String suffix,
        @Schema(nullable = true, enumeration = {"Private", "Debug", "Research"}, defaultValue = "Private")
        String privacy,
        @Schema(nullable = true, defaultValue = "0.3", minimum = "0", maximum = "2")
        @DecimalMin(value = "0", message = "must be between 0 and 2")
        @DecimalMax(value = "2", message = "must be between 0 and 2")
        BigDecimal temperature,
        @Schema(nullable = true, defaultValue = "1024", minimum = "1", maximum = "4096")
        @Min(value = 1, message = CompletionWish.TOKENS) @Max(value = 4096, message = CompletionWish.TOKENS)
        Integer maxTokens,
        @JsonProperty("max_tokens") @Schema(hidden = true)
        @Min(value = 1, message = CompletionWish.TOKENS) @Max(value = 4096, message = CompletionWish.TOKENS)
        Integer maxTokensToo,
        @Schema(nullable = true, defaultValue = "0.9", minimum = "0", exclusiveMinimum = true, maximum = "1")
        @DecimalMin(value = "0", inclusive = false, message = CompletionWish.SHARES)
        @DecimalMax(value = "1", message = CompletionWish.SHARES)
        BigDecimal topP,
        @JsonProperty("top_p") @Schema(hidden = true)
        @DecimalMin(value = "0", inclusive = false, message = CompletionWish.SHARES)
        @DecimalMax(value = "1", message = CompletionWish.SHARES)
        BigDecimal topPToo,
        @Schema(nullable = true, defaultValue = "5", minimum = "1", maximum = "1000")
        @Min(value = 1, message = CompletionWish.LINES) @Max(value = 1000, message = CompletionWish.LINES)
        Integer maxLines,
        @JsonProperty("max_lines") @Schema(hidden = true)
        @Min(value = 1, message = CompletionWish.LINES) @Max(value = 1000, message = CompletionWish.LINES)
        Integer maxLinesToo,
        @Schema(nullable = true, description = "The models must have one of them")
        @Size(max = 32, message = "must have at most 32 entries")
        List<String> modelTags,
        @Schema(nullable = true, examples = "python")
        String language) {

    static final List<String> KEYS = List.of("prefix", "userId");

    static final String TOKENS = "must be between 1 and 4096";
    static final String LINES = "must be between 1 and 1000";
    static final String SHARES = "must be above 0 and at most 1";

    PairWish toWish() {
        Sampling sampling = new Sampling(ThreadLocalRandom.current().nextLong(Integer.MAX_VALUE),
                first(maxTokensToo, maxTokens, 1_024),
                Math.max(Double.MIN_VALUE, first(topPToo, topP, new BigDecimal("0.9")).doubleValue()),
                Optional.ofNullable(temperature).map(BigDecimal::doubleValue).orElse(0.3), 0);
        return new PairWish(TaskKind.COMPLETION, pairId == null ? UUID.randomUUID().toString() : pairId, userId,
                Bodies.privacy(privacy), prefix, suffix == null ? "" : suffix, "", "",
                EditorLanguage.known(language).orElse(null), sampling, first(maxLinesToo, maxLines, 5), tags());
    }

    private List<String> tags() {
        return modelTags == null ? List.of() : modelTags.stream().filter(Objects::nonNull).toList();
    }

    private static <T> T first(T one, T other, T standard) {
        return one != null ? one : other != null ? other : standard;
    }

    /** Hides the code from logs. */
    @Override
    public String toString() {
        return "CompletionWish[" + privacy + "]";
    }
}
