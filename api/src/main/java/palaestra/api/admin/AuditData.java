package palaestra.api.admin;

import java.time.Instant;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.audit.AuditLine;

/** An entry of the audit trail as administrators see it. Names are null of accounts that are gone. */
@Schema(name = "AdminAuditEntry")
public record AuditData(long id, Instant at, @Schema(examples = "ban") String kind,
        @Schema(enumeration = {"info", "warning", "error"}) String level, @Schema(nullable = true) Long actor,
        @Schema(nullable = true, examples = "admin") String actorName, @Schema(nullable = true) Long subject,
        @Schema(nullable = true, examples = "ada") String subjectName,
        @Schema(nullable = true, examples = "192.0.2.7") String address) {

    static AuditData of(AuditLine line) {
        return new AuditData(line.id(), line.at(), word(line.kind()), ListQuery.word(line.level()), line.actor(),
                line.actorName(), line.subject(), line.subjectName(), line.address());
    }

    /** Of a kind that perhaps only a later version knows. */
    static String word(String kind) {
        return kind.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
