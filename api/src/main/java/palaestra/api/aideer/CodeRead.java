package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.credit.RedeemCode;
import palaestra.domain.credit.RedeemCodeService;

/** A redeem code. */
@Schema(name = "AIDeerRedeemCode")
@JsonPropertyOrder({"redeem_code", "value", "expires_at"})
public record CodeRead(
        @Schema(name = "redeem_code", description = "Letter case does not count", examples = "SPRING")
        @JsonProperty("redeem_code") String redeemCode,
        @Schema(minimum = "1", examples = "500") long value,
        @Schema(name = "expires_at", nullable = true, description = "Absent for never")
        @JsonInclude(JsonInclude.Include.NON_NULL)
        @JsonProperty("expires_at") Instant expiresAt) {

    private static final Bounds VALUES = Bounds.closed(1, RedeemCode.MAX_VALUE);
    private static final Bounds COUNTS = Bounds.closed(1, RedeemCodeService.MAX_BATCH);

    /** A wish for several codes that nobody can guess. */
    record Batch(int count, long value, Optional<Instant> expiresAt) {

        /** @throws Refusal if something is wrong */
        static Batch read(JsonNode body) {
            Fields fields = Fields.of(body).require("count").require("value");
            Long count = fields.whole("count", COUNTS);
            Long value = fields.whole("value", VALUES);
            Optional<Instant> expiry = expiry(fields);
            fields.check();
            return new Batch(required(count, "count").intValue(), required(value, "value"), expiry);
        }
    }

    static CodeRead of(RedeemCode code) {
        return new CodeRead(code.code(), code.value(), code.expiresAt().orElse(null));
    }

    /** @throws Refusal if something is wrong */
    static CodeRead read(JsonNode body) {
        Fields fields = Fields.of(body).require("redeem_code").require("value");
        String code = fields.text("redeem_code", 1, RedeemCode.MAX_LENGTH);
        Long value = fields.whole("value", VALUES);
        Optional<Instant> expiry = expiry(fields);
        fields.check();
        return new CodeRead(code, required(value, "value"), expiry.orElse(null));
    }

    /** @throws Refusal if the body has no code */
    static String code(JsonNode body) {
        Fields fields = Fields.of(body).require("redeem_code");
        String code = fields.text("redeem_code", 0, RedeemCode.MAX_LENGTH);
        fields.check();
        return code;
    }

    static Refusal unknown(String code) {
        return Refusal.of(422, "Invalid redeem code: " + RedeemCode.normalized(code));
    }

    RedeemCode toCode() {
        return new RedeemCode(redeemCode, value, Optional.ofNullable(expiresAt));
    }

    private static Optional<Instant> expiry(Fields fields) {
        return fields.isGiven("expires_at") ? Optional.ofNullable(fields.parsed("expires_at", CodeRead::instant,
                "datetime_parsing", "Input should be a valid datetime with a zone")) : Optional.empty();
    }

    private static Instant instant(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException e) {
            return null;
        }
    }

    /** A number that is null passes as one that is absent. */
    private static Long required(Long number, String name) {
        if (number == null) {
            throw Refusal.unprocessable(List.of(FieldError.missing(List.of("body", name))));
        }
        return number;
    }
}
