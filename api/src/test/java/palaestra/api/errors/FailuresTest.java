package palaestra.api.errors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.persistence.PersistenceException;
import jakarta.resource.ResourceException;
import jakarta.transaction.RollbackException;
import jakarta.ws.rs.core.NoContentException;
import java.io.CharConversionException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import palaestra.api.errors.Failure.Kind;
import palaestra.api.json.JsonFormat;
import palaestra.domain.account.Banned;
import palaestra.domain.account.LastAdministrator;
import palaestra.domain.account.UsernameTaken;
import palaestra.domain.account.WrongCredentials;
import palaestra.domain.shared.DomainException;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.NotSignedIn;
import palaestra.domain.shared.TooMany;
import palaestra.domain.shared.Unavailable;

class FailuresTest {

    private static final String SECRET = "secret";

    private final Failures failures = new Failures();

    /** A body. */
    public record Body(String name, List<Integer> numbers) {
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                arguments(new Banned(Instant.EPOCH), Kind.FORBIDDEN),
                arguments(new LastAdministrator(), Kind.FORBIDDEN),
                arguments(new UsernameTaken(), Kind.CONFLICT),
                arguments(new WrongCredentials(), Kind.INVALID),
                arguments(new NotFound("x"), Kind.NOT_FOUND),
                arguments(new NotSignedIn("x"), Kind.NOT_SIGNED_IN),
                arguments(new TooMany("x", Duration.ofSeconds(1)), Kind.TOO_MANY),
                arguments(new RuntimeException(new UsernameTaken()), Kind.UNEXPECTED),
                arguments(new PersistenceException(new UsernameTaken()), Kind.CONFLICT),
                arguments(caused(new RollbackException(), new PersistenceException(new UsernameTaken())),
                        Kind.CONFLICT),
                arguments(badJson("{"), Kind.UNREADABLE),
                arguments(badJson("[]"), Kind.INVALID),
                arguments(new NoContentException(SECRET), Kind.UNREADABLE),
                arguments(new CharConversionException(SECRET), Kind.UNREADABLE),
                arguments(new PersistenceException(new SQLException(SECRET, "08006")), Kind.UNAVAILABLE),
                arguments(new PersistenceException(new SQLException(SECRET, "57P01")), Kind.UNAVAILABLE),
                arguments(new PersistenceException(new SQLException(SECRET, "53300")), Kind.UNAVAILABLE),
                arguments(new RuntimeException(new SQLException(SECRET, new ResourceException(SECRET))),
                        Kind.UNAVAILABLE),
                arguments(new PersistenceException(new SQLException(SECRET, "23505")), Kind.UNEXPECTED),
                arguments(new IllegalStateException(SECRET), Kind.UNEXPECTED),
                arguments(new StackOverflowError(SECRET), Kind.UNEXPECTED));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatWasThrownTellsWhatHappenedAndKeepsItsSecrets(Throwable thrown, Kind kind) {
        Failure failure = failures.of(thrown);

        assertThat(failure.kind()).isEqualTo(kind);
        assertThat(failure.message()).isNotBlank().doesNotContain(SECRET);
        assertThat(failure.incident() != null).isEqualTo(kind == Kind.UNEXPECTED);
    }

    @ParameterizedTest
    @EnumSource
    void everyReasonOfUnavailabilityHasItsStatus(Unavailable.Cause reason) {
        Map<Unavailable.Cause, Integer> statuses = Map.of(Unavailable.Cause.UNREACHABLE, 503,
                Unavailable.Cause.BUSY, 503, Unavailable.Cause.REFUSED, 502, Unavailable.Cause.NONSENSE, 502,
                Unavailable.Cause.TIMED_OUT, 504);

        Failure failure = failures.of(new Unavailable(reason, "x"));

        assertThat(failure.kind().status()).isEqualTo(statuses.get(reason));
        assertThat(failure.retryAfterSeconds().isPresent()).isEqualTo(failure.kind() == Kind.UNAVAILABLE);
    }

    @Test
    void theWaitIsToldInWholeSecondsAndNeverTooShort() {
        assertThat(failures.of(new TooMany("x", Duration.ofMillis(1))).retryAfterSeconds()).hasValue("1");
        assertThat(failures.of(new TooMany("x", Duration.ofMillis(1_001))).retryAfterSeconds()).hasValue("2");
        assertThat(failures.of(new TooMany("x", Duration.ofSeconds(7))).retryAfterSeconds()).hasValue("7");
    }

    @Test
    void aMistypedFieldIsNamedAndItsValueIsNot() {
        assertThat(failures.of(badJson("{\"name\":12345}")).message()).isEqualTo("name: must be a string");
        assertThat(failures.of(badJson("{\"numbers\":[1,\"" + SECRET + "\"]}")).message())
                .isEqualTo("numbers: must be a whole number of at most 32 bits");
        assertThat(failures.of(badJson("{\"numbers\":true}")).message()).isEqualTo("numbers: must be an array");
        assertThat(failures.of(badJson("[]")).message()).isEqualTo("body: must be a JSON object");
    }

    @Test
    void everyRefusalOfTheDomainIsKnown() {
        List<JavaClass> refusals = new ClassFileImporter().importPackages("palaestra.domain").stream()
                .filter(type -> type.isAssignableTo(DomainException.class))
                .filter(type -> !type.getModifiers().contains(JavaModifier.ABSTRACT)).toList();

        assertThat(refusals).hasSizeGreaterThan(5)
                .allSatisfy(type -> assertThat(Failures.knows(type.reflect())).as(type.getName()).isTrue());
    }

    private static Throwable badJson(String json) {
        try {
            JsonFormat.mapper().readValue(json, Body.class);
        } catch (JsonProcessingException e) {
            return e;
        }
        throw new AssertionError("this was readable");
    }

    private static Throwable caused(Throwable thrown, Throwable cause) {
        thrown.initCause(cause);
        return thrown;
    }
}
