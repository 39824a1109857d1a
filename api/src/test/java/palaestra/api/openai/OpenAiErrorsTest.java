package palaestra.api.openai;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.FieldError;
import palaestra.api.errors.Failure.Kind;

class OpenAiErrorsTest {

    @ParameterizedTest
    @EnumSource
    void everyFailureHasATypeAndAMessage(Kind kind) {
        ErrorBody.Error error = OpenAiErrors.body(Failure.of(kind, "What happened.")).error();

        assertThat(error.type()).isNotBlank();
        assertThat(error.message()).isNotBlank();
    }

    @Test
    void whoHasNoCreditsIsToldByTheCodeThatClientsKnow() {
        ErrorBody.Error error = OpenAiErrors.body(Failure.of(Kind.OUT_OF_CREDITS, "Nothing left.")).error();

        assertThat(error).isEqualTo(
                new ErrorBody.Error("Nothing left.", "insufficient_quota", null, "insufficient_quota"));
        assertThat(OpenAiErrors.status(Kind.OUT_OF_CREDITS)).isEqualTo(429);
    }

    @Test
    void theFirstFieldThatIsWrongIsNamed() {
        Failure failure = Failure.invalid(List.of(new FieldError("n", "must be 1"), new FieldError("stop", "no")));

        assertThat(OpenAiErrors.body(failure).error().param()).isEqualTo("n");
    }
}
