package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.credit.CreditEntry;

/** One change of an account's credits. */
@Schema(name = "AIDeerCreditRecord")
@JsonPropertyOrder({"user_id", "amount", "description", "create_time", "id"})
public record CreditRecord(
        @JsonProperty("user_id") long userId,
        @Schema(description = "Above 0 for what came in, below for what went out", examples = "-12") long amount,
        @Schema(examples = "Add: Redeem credit, code: SPRING") String description,
        @JsonProperty("create_time") Instant createTime,
        long id) {

    static CreditRecord of(CreditEntry entry) {
        return new CreditRecord(entry.account().value(), entry.amount(), entry.description(), entry.at(), entry.id());
    }
}
