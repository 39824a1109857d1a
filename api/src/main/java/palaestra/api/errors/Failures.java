package palaestra.api.errors;

import static palaestra.api.errors.Failure.Kind.BAD_UPSTREAM;
import static palaestra.api.errors.Failure.Kind.CONFLICT;
import static palaestra.api.errors.Failure.Kind.FORBIDDEN;
import static palaestra.api.errors.Failure.Kind.INVALID;
import static palaestra.api.errors.Failure.Kind.NOT_FOUND;
import static palaestra.api.errors.Failure.Kind.NOT_SIGNED_IN;
import static palaestra.api.errors.Failure.Kind.OUT_OF_CREDITS;
import static palaestra.api.errors.Failure.Kind.TOO_MANY;
import static palaestra.api.errors.Failure.Kind.UNAVAILABLE;
import static palaestra.api.errors.Failure.Kind.UPSTREAM_TIMED_OUT;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.PersistenceException;
import jakarta.transaction.RollbackException;
import jakarta.transaction.TransactionalException;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import palaestra.api.errors.Failure.Kind;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.DomainException;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.NotSignedIn;
import palaestra.domain.shared.OutOfCredits;
import palaestra.domain.shared.TooMany;
import palaestra.domain.shared.Unavailable;

/** Finds out what an exception means to the caller. Writes faults, and only faults, to the log. */
@ApplicationScoped
public class Failures {

    private static final Logger LOG = System.getLogger(Failures.class.getName());

    private static final Duration SOON = Duration.ofSeconds(5);

    private static final Map<Class<? extends DomainException>, Kind> KINDS = Map.of(
            Conflict.class, CONFLICT,
            Forbidden.class, FORBIDDEN,
            Invalid.class, INVALID,
            NotFound.class, NOT_FOUND,
            NotSignedIn.class, NOT_SIGNED_IN,
            OutOfCredits.class, OUT_OF_CREDITS,
            TooMany.class, TOO_MANY);

    private static final Map<Unavailable.Cause, Kind> UNAVAILABLE_KINDS = Map.of(
            Unavailable.Cause.UNREACHABLE, UNAVAILABLE,
            Unavailable.Cause.BUSY, UNAVAILABLE,
            Unavailable.Cause.REFUSED, BAD_UPSTREAM,
            Unavailable.Cause.NONSENSE, BAD_UPSTREAM,
            Unavailable.Cause.TIMED_OUT, UPSTREAM_TIMED_OUT);

    private static final Set<Class<? extends Throwable>> WRAPPERS = Set.of(WebApplicationException.class,
            ProcessingException.class, TransactionalException.class, RollbackException.class,
            PersistenceException.class);

    /** Whether refusals of that type have a meaning here; a type without one comes out as unexpected. */
    static boolean knows(Class<?> refusal) {
        return Unavailable.class.isAssignableFrom(refusal)
                || KINDS.keySet().stream().anyMatch(known -> known.isAssignableFrom(refusal));
    }

    /** Never fails, and never says anything that the exception's author did not write for the caller's eyes. */
    public Failure of(Throwable thrown) {
        return refusal(unwrapped(thrown))
                .or(() -> refusal(thrown))
                .or(() -> outage(thrown))
                .orElseGet(() -> incident(thrown));
    }

    private static Optional<Failure> refusal(Throwable thrown) {
        if (thrown instanceof DomainException refusal) {
            return ofDomain(refusal);
        }
        if (thrown instanceof ConstraintViolationException violations) {
            return Optional.of(BadInput.of(violations));
        }
        if (thrown instanceof JsonProcessingException badJson) {
            return BadInput.of(badJson);
        }
        if (BadInput.isAbsentOrBroken(thrown)) {
            return Optional.of(BadInput.UNREADABLE);
        }
        if (thrown instanceof WebApplicationException http) {
            return HttpRefusals.of(http);
        }
        return Optional.empty();
    }

    private static Optional<Failure> ofDomain(DomainException refusal) {
        if (refusal instanceof Unavailable outage) {
            Kind kind = UNAVAILABLE_KINDS.get(outage.reason());
            LOG.log(Level.WARNING, () -> outage.reason() + ": " + outage.getMessage() + technical(outage));
            return Optional.of(kind == UNAVAILABLE ? Failure.retryable(kind, outage.getMessage(), SOON)
                    : Failure.of(kind, outage.getMessage()));
        }
        if (refusal instanceof TooMany tooMany) {
            return Optional.of(Failure.retryable(TOO_MANY, tooMany.getMessage(), tooMany.retryAfter()));
        }
        return KINDS.entrySet().stream().filter(entry -> entry.getKey().isInstance(refusal)).findFirst()
                .map(entry -> Failure.of(entry.getValue(), refusal.getMessage()));
    }

    private static Optional<Failure> outage(Throwable thrown) {
        if (causes(thrown).noneMatch(DatabaseOutage::isOutage)) {
            return Optional.empty();
        }
        LOG.log(Level.ERROR, () -> "The database is not available: " + root(thrown).getMessage());
        return Optional.of(Failure.retryable(UNAVAILABLE,
                "The service is not available at the moment. Try again later.", SOON));
    }

    private static Failure incident(Throwable thrown) {
        String incident = UUID.randomUUID().toString();
        LOG.log(Level.ERROR, "Incident " + incident, thrown);
        return Failure.unexpected(incident);
    }

    /** What a container wrapped; the cause of anything else is that exception's own affair. */
    private static Throwable unwrapped(Throwable thrown) {
        Throwable inner = thrown;
        while (isWrapper(inner) && inner.getCause() != null) {
            inner = inner.getCause();
        }
        return inner;
    }

    private static boolean isWrapper(Throwable thrown) {
        return WRAPPERS.stream().anyMatch(wrapper -> wrapper.isInstance(thrown))
                || thrown instanceof JsonMappingException && !(thrown instanceof MismatchedInputException);
    }

    private static String technical(Unavailable outage) {
        return outage.getCause() == null ? "" : " (" + root(outage).getClass().getName() + ")";
    }

    private static Throwable root(Throwable thrown) {
        return causes(thrown).reduce((outer, inner) -> inner).orElse(thrown);
    }

    /** The exception and what is behind it; the limit guards against circles. */
    private static Stream<Throwable> causes(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause).limit(20);
    }
}
