package palaestra.api.smartcoder;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.Sampling;

/** A wish for code. Null in an optional field means its default. */
@Schema(name = "CreateItemRequest")
public record CreateItemRequest(
        @Schema(required = true, description = "Python, Java or JavaScript, in any letter case")
        @NotNull(message = CreateItemRequest.LANGUAGES)
        @Pattern(regexp = "python|java|javascript", flags = Pattern.Flag.CASE_INSENSITIVE,
                message = CreateItemRequest.LANGUAGES)
        String lang,
        @Schema(required = true, minLength = 1, maxLength = GenerationRequest.MAX_PROMPT_LENGTH,
                description = "What the code shall do, in natural language")
        @NotBlank(message = CreateItemRequest.PROMPT_LENGTH)
        @Size(max = GenerationRequest.MAX_PROMPT_LENGTH, message = CreateItemRequest.PROMPT_LENGTH)
        String prompt,
        @Schema(type = SchemaType.INTEGER, format = "int64", nullable = true, defaultValue = "2000")
        Long seed,
        @JsonProperty("max_length")
        @Schema(name = "max_length", nullable = true, defaultValue = "128", minimum = "1", maximum = "4096",
                description = "In tokens")
        @Min(value = 1, message = CreateItemRequest.LENGTHS) @Max(value = 4096, message = CreateItemRequest.LENGTHS)
        Integer maxLength,
        @JsonProperty("top_p")
        @Schema(name = "top_p", nullable = true, defaultValue = "0.95", minimum = "0", exclusiveMinimum = true,
                maximum = "1")
        @DecimalMin(value = "0", inclusive = false, message = CreateItemRequest.SHARES)
        @DecimalMax(value = "1", message = CreateItemRequest.SHARES)
        BigDecimal topP,
        @Schema(nullable = true, defaultValue = "0.2", minimum = "0", maximum = "2")
        @DecimalMin(value = "0", message = CreateItemRequest.TEMPERATURES)
        @DecimalMax(value = "2", message = CreateItemRequest.TEMPERATURES)
        BigDecimal temperature,
        @JsonProperty("top_k")
        @Schema(name = "top_k", nullable = true, defaultValue = "0", minimum = "0", maximum = "1000",
                description = "0 means all")
        @Min(value = 0, message = CreateItemRequest.CHOICES) @Max(value = 1000, message = CreateItemRequest.CHOICES)
        Integer topK) {

    static final String LANGUAGES = "must be Python, Java or JavaScript";
    static final String PROMPT_LENGTH = "must have 1 to 65536 characters and not be blank";
    static final String LENGTHS = "must be between 1 and 4096";
    static final String SHARES = "must be above 0 and at most 1";
    static final String TEMPERATURES = "must be between 0 and 2";
    static final String CHOICES = "must be between 0 and 1000";

    private static final long DEFAULT_SEED = 2000;
    private static final int DEFAULT_LENGTH = 128;
    private static final double DEFAULT_TOP_P = 0.95;
    private static final double DEFAULT_TEMPERATURE = 0.2;
    private static final int DEFAULT_TOP_K = 0;

    Language language() {
        return Language.named(lang).orElseThrow();
    }

    GenerationRequest toGeneration() {
        Sampling sampling = new Sampling(
                Optional.ofNullable(seed).orElse(DEFAULT_SEED),
                Optional.ofNullable(maxLength).orElse(DEFAULT_LENGTH),
                Optional.ofNullable(topP).map(CreateItemRequest::aboveZero).orElse(DEFAULT_TOP_P),
                Optional.ofNullable(temperature).map(BigDecimal::doubleValue).orElse(DEFAULT_TEMPERATURE),
                Optional.ofNullable(topK).orElse(DEFAULT_TOP_K));
        return new GenerationRequest(language(), prompt, sampling);
    }

    /** A share too small for a double is still above 0. */
    private static double aboveZero(BigDecimal share) {
        return Math.max(Double.MIN_VALUE, share.doubleValue());
    }

    /** Hides the prompt from logs. */
    @Override
    public String toString() {
        return "CreateItemRequest[" + maxLength + "]";
    }
}
