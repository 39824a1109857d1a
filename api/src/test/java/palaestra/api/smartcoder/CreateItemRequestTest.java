package palaestra.api.smartcoder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.api.json.JsonFormat;
import palaestra.api.json.RequestBodies;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.Sampling;

class CreateItemRequestTest {

    private static final ValidatorFactory VALIDATION = Validation.byDefaultProvider().configure()
            .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory();

    private final RequestBodies bodies = new RequestBodies(VALIDATION.getValidator());

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{'lang':'Python','prompt':'sort'}",
        "{'lang':'PYTHON','prompt':'sort','seed':null,'max_length':null,'top_p':null,'temperature':null,'top_k':null}"})
    void absentAndNullMeanTheDocumentedDefault(String json) throws JsonProcessingException {
        assertThat(read(json)).isEqualTo(
                new GenerationRequest(Language.PYTHON, "sort", new Sampling(2000, 128, 0.95, 0.2, 0)));
    }

    @ParameterizedTest
    @CsvSource({
        "max_length,1", "max_length,4096", "max_length,4096.0",
        "top_p,1", "top_p,1.0", "top_p,1e-400", "top_p,0.000001",
        "temperature,0", "temperature,2", "temperature,2.0", "top_k,0", "top_k,1000", "top_k,1e3",
        "seed,-9223372036854775808", "seed,9223372036854775807", "seed,0"})
    void theEndsOfEachRangeAreIn(String field, String value) throws JsonProcessingException {
        assertThat(read(with(field, value))).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "max_length,0", "max_length,-1", "max_length,4097", "top_p,0", "top_p,0.0", "top_p,1.0000001", "top_p,-1",
        "top_p,1e999", "temperature,-0.0001", "temperature,2.0001", "top_k,-1", "top_k,1001"})
    void beyondTheEndsIsRefused(String field, String value) {
        assertThatThrownBy(() -> read(with(field, value))).isInstanceOf(ConstraintViolationException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "seed,9223372036854775808", "seed,0.5", "seed,'\"1\"'", "max_length,1.5", "top_p,'\"1\"'", "temperature,true",
        "top_k,[]", "lang,1", "lang,{}", "prompt,1", "prompt,[]", "prompt,'\"a\\u0000b\"'"})
    void anotherTypeIsRefused(String field, String value) {
        assertThatThrownBy(() -> read(with(field, value))).isInstanceOf(MismatchedInputException.class);
    }

    @ParameterizedTest
    @CsvSource({"lang,null", "lang,'\"\"'", "lang,'\"COBOL\"'", "lang,'\"python \"'", "prompt,null", "prompt,'\"\"'",
        "prompt,'\" \\n\"'"})
    void aLanguageAndAPromptAreRequired(String field, String value) {
        ConstraintViolationException refusal =
                catchThrowableOfType(ConstraintViolationException.class, () -> read(with(field, value)));
        assertThat(refusal.getConstraintViolations()).singleElement()
                .satisfies(violation -> assertThat(violation.getPropertyPath()).hasToString(field));
    }

    @Test
    void aPromptMayHave65536CharactersAndNoMore() throws JsonProcessingException {
        assertThat(read(with("prompt", "\"" + "x".repeat(65_536) + "\"")).prompt()).hasSize(65_536);
        assertThatThrownBy(() -> read(with("prompt", "\"" + "x".repeat(65_537) + "\"")))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "null", "1", "'x'", "[{'lang':'Java','prompt':'x'}]"})
    void aBodyThatIsNoObjectIsRefused(String json) {
        assertThatThrownBy(() -> read(json)).isInstanceOf(MismatchedInputException.class);
    }

    @Test
    void thePromptStaysOutOfLogs() throws JsonProcessingException {
        CreateItemRequest request = bodies.read(
                JsonFormat.mapper().readTree(with("prompt", "\"secret\"")), CreateItemRequest.class);

        assertThat(request.toString()).doesNotContain("secret");
    }

    private GenerationRequest read(String json) throws JsonProcessingException {
        return bodies.read(JsonFormat.mapper().readTree(json.replace('\'', '"')), CreateItemRequest.class)
                .toGeneration();
    }

    private static String with(String field, String value) throws JsonProcessingException {
        ObjectNode request = JsonFormat.mapper().createObjectNode().put("lang", "Java").put("prompt", "sort");
        request.set(field, JsonFormat.mapper().readTree(value));
        return JsonFormat.mapper().writeValueAsString(request);
    }
}
