package palaestra.api.admin;

import jakarta.validation.constraints.Future;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.credit.RedeemCode;
import palaestra.domain.credit.RedeemCodeService;

/** Which codes are to be made. @param value of each, in credits; @param expiresAt null for never */
@Schema(name = "AdminCodesWish")
public record CodesWish(
        @NotNull @Min(1) @Max(RedeemCodeService.MAX_BATCH)
        @Schema(minimum = "1", maximum = "1000", examples = "20") Integer count,
        @NotNull @Min(1) @Max(RedeemCode.MAX_VALUE)
        @Schema(minimum = "1", maximum = "1000000000000", examples = "500") Long value,
        @Future @Schema(nullable = true, examples = "2027-01-01T00:00:00Z") Instant expiresAt) {
}
