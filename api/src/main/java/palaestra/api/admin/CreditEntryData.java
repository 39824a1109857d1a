package palaestra.api.admin;

import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.credit.CreditEntry;

/** One change of an account's credits. */
@Schema(name = "AdminCreditEntry")
public record CreditEntryData(long id, Instant at, @Schema(examples = "granted") String kind,
        @Schema(examples = "500") long amount, @Schema(examples = "Add: Workshop") String description) {

    static CreditEntryData of(CreditEntry entry) {
        return new CreditEntryData(entry.id(), entry.at(), ListQuery.word(entry.kind()), entry.amount(),
                entry.description());
    }
}
