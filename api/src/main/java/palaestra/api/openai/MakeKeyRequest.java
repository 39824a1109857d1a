package palaestra.api.openai;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.ApiKeyService;

/**
 * A wish for an API key.
 *
 * @param expiresInDays null for never
 */
public record MakeKeyRequest(
        @Schema(minLength = 1, maxLength = 100, examples = "editor")
        @NotBlank(message = "must have 1 to 100 characters")
        @Size(max = 2 * ApiKeyService.MAX_NAME_LENGTH, message = "must have 1 to 100 characters") String name,
        @Schema(minimum = "1", maximum = "3650", nullable = true)
        @JsonProperty("expires_in_days")
        @Min(value = 1, message = "must be between 1 and 3650")
        @Max(value = ApiKeyService.MAX_DAYS, message = "must be between 1 and 3650") Integer expiresInDays) {
}
