package palaestra.api.admin;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.AccountId;
import palaestra.domain.credit.CodeLine;

/** A redeem code as administrators see it. @param redeemer the name of who redeemed it */
@Schema(name = "AdminCode")
public record CodeData(long id, String code, @Schema(examples = "500") long value,
        @Schema(enumeration = {"unused", "redeemed", "expired"}) String state, Instant createdAt,
        @Schema(nullable = true) Instant expiresAt, @Schema(nullable = true) Instant redeemedAt,
        @Schema(nullable = true) Long redeemedBy, @Schema(nullable = true, examples = "ada") String redeemer) {

    static CodeData of(CodeLine line, Instant now) {
        return new CodeData(line.id(), line.code(), line.value(), ListQuery.word(line.stateAt(now)),
                line.createdAt(), line.expiresAt().orElse(null), line.redeemedAt().orElse(null),
                line.redeemedBy().map(AccountId::value).orElse(null), line.redeemer().orElse(null));
    }
}
