package palaestra.api.admin;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.audit.AuditLine;

/** One page of the audit trail. @param next where the next one begins; null if there is none */
@Schema(name = "AdminAuditPage")
public record AuditPageData(List<AuditData> items,
        @Schema(nullable = true, examples = "2026-11-21T08:00:00Z_17") String next) {

    /** @param lines one more than the page has, if there are more */
    static AuditPageData of(List<AuditLine> lines, int size) {
        List<AuditLine> page = lines.subList(0, Math.min(size, lines.size()));
        return new AuditPageData(page.stream().map(AuditData::of).toList(),
                lines.size() > size ? AuditPlaces.write(page.get(size - 1).place()) : null);
    }
}
