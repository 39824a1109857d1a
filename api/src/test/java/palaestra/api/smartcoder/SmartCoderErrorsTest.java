package palaestra.api.smartcoder;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.Kind;

class SmartCoderErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "INVALID,200,400", "CONFLICT,200,400", "NOT_FOUND,200,400", "UNREADABLE,400,400", "NOT_SIGNED_IN,401,401",
        "FORBIDDEN,403,403", "UNKNOWN_PATH,404,404", "WRONG_METHOD,405,405", "TOO_LARGE,413,413",
        "WRONG_MEDIA_TYPE,415,415", "TOO_MANY,429,429", "UNEXPECTED,500,500", "BAD_UPSTREAM,502,502",
        "UNAVAILABLE,503,503", "UPSTREAM_TIMED_OUT,504,504"})
    void whatTheApplicationDecidesIsHttp200WithCode400AndTheRestHasItsOwnStatus(Kind kind, int status, int code) {
        assertThat(SmartCoderErrors.status(kind)).isEqualTo(status);
        assertThat(SmartCoderErrors.envelope(Failure.of(kind, "No.")))
                .isEqualTo(new Envelope<Void>(code, "No.", "No.", 0, null));
    }
}
