package palaestra.domain.audit;

import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/**
 * Which entries an administrator wants to see; what is empty does not matter.
 *
 * @param kind the name of an {@link AuditKind}
 * @param account did it, or it was done to
 * @param from the first moment
 * @param to the moment after the last
 */
public record AuditQuery(Optional<String> kind, Optional<AuditKind.Level> level, Optional<AccountId> account,
        Optional<Instant> from, Optional<Instant> to) {
}
