package palaestra.domain.audit;

import java.util.List;

/** @param entries newest first; @param total how many there are on all pages */
public record AuditPage(List<AuditEntry> entries, long total) {

    public AuditPage {
        entries = List.copyOf(entries);
    }
}
