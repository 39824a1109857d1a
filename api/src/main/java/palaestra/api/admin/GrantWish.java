package palaestra.api.admin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.credit.CreditService;

/**
 * Credits for an account.
 *
 * @param key chosen by the caller; a second grant of the same key is not booked, so that it can be sent again
 */
@Schema(name = "AdminGrant")
public record GrantWish(
        @NotNull @Min(1) @Max(CreditService.MAX_CREDITS)
        @Schema(minimum = "1", maximum = "1000000000000000", examples = "500") Long amount,
        @NotBlank @Size(max = 200) @Schema(maxLength = 200, examples = "Workshop") String reason,
        @NotBlank @Size(max = 100) @Schema(maxLength = 100, examples = "8c1f0f4e") String key) {
}
