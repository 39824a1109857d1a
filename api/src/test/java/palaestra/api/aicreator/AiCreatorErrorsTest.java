package palaestra.api.aicreator;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failure.Kind;

class AiCreatorErrorsTest {

    @ParameterizedTest
    @CsvSource({
        "UNREADABLE,200,40000", "INVALID,200,40000", "CONFLICT,200,40000", "NOT_SIGNED_IN,200,40100",
        "FORBIDDEN,200,40100", "NOT_FOUND,200,40400", "TOO_MANY,200,42900", "UNEXPECTED,200,50000",
        "BAD_UPSTREAM,200,50000", "UNAVAILABLE,200,50000", "UPSTREAM_TIMED_OUT,200,50000",
        "UNKNOWN_PATH,404,40400", "WRONG_METHOD,405,40000", "NOT_ACCEPTABLE,406,40000", "TOO_LARGE,413,40000",
        "WRONG_MEDIA_TYPE,415,40000"})
    void everyFailureHasItsCodeAndOnlyWhatHttpRefusesAStatus(Kind kind, int status, int code) {
        assertThat(AiCreatorErrors.status(kind)).isEqualTo(status);
        assertThat(AiCreatorErrors.code(kind).number()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"PARAMS_ERROR,请求参数错误", "NO_AUTH,无权限", "NOT_FOUND,请求数据不存在", "TOO_MANY_REQUESTS,请求过于频繁",
        "SYSTEM_ERROR,系统内部异常"})
    void theMessageIsTheCodesAndTheDescriptionTheReason(ErrorCode code, String text) {
        Failure failure = Failure.of(Kind.INVALID, "That is why.");

        assertThat(Envelope.refusal(code, failure.message()))
                .isEqualTo(new Envelope<Void>(code.number(), null, text, "That is why."));
    }
}
