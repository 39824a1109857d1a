package palaestra.domain.audit;

import java.time.Instant;

/**
 * An entry as a list shows it.
 *
 * @param kind the name of an {@link AuditKind}, perhaps of one that only a later version knows
 * @param actor null if nobody was signed in
 * @param actorName null if nobody was signed in, or the account is gone
 * @param subject null if no account is concerned
 * @param subjectName null if no account is concerned, or it is gone
 * @param address null for what did not begin with a request
 */
public record AuditLine(long id, Instant at, String kind, AuditKind.Level level, Long actor, String actorName,
        Long subject, String subjectName, String address) {

    /** Where to go on behind this entry. */
    public Place place() {
        return new Place(at, id);
    }

    /** A place in the trail, which no later entry moves. */
    public record Place(Instant at, long id) {
    }
}
