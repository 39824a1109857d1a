package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The newest records of an account, oldest of them first, and its balance. */
@Schema(name = "AIDeerCreditRecords")
@JsonPropertyOrder({"credit_records", "credits_left"})
public record CreditRecords(
        @JsonProperty("credit_records") List<CreditRecord> creditRecords,
        @JsonProperty("credits_left") long creditsLeft) {
}
