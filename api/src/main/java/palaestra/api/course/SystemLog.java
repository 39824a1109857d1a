package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.AccountId;
import palaestra.domain.audit.AuditEntry;

/**
 * A line of the audit trail.
 *
 * @param module always {@code audit}
 * @param userId who did it or, if nobody was signed in, to whom it was done
 */
@Schema(name = "CourseSystemLog")
public record SystemLog(long id, @Schema(enumeration = {"INFO", "WARNING", "ERROR"}) String level, String module,
        String message, @Schema(nullable = true) @JsonProperty("user_id") Long userId,
        @Schema(nullable = true) @JsonProperty("ip_address") String ipAddress,
        @JsonProperty("created_at") Instant createdAt) {

    static SystemLog of(AuditEntry entry) {
        return new SystemLog(entry.id(), entry.level().name(), "audit", message(entry),
                entry.actor().or(entry::subject).map(AccountId::value).orElse(null),
                entry.clientAddress().orElse(null), entry.happenedAt());
    }

    private static String message(AuditEntry entry) {
        String what = entry.kind().toLowerCase(Locale.ROOT).replace('_', ' ');
        String by = entry.actor().map(actor -> " by account " + actor.value()).orElse("");
        String of = entry.subject().filter(subject -> !entry.actor().equals(Optional.of(subject)))
                .map(subject -> " of account " + subject.value()).orElse("");
        return what.substring(0, 1).toUpperCase(Locale.ROOT) + what.substring(1) + of + by;
    }
}
