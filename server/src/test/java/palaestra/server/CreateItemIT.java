package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Code generation as a client of the original's {@code /createItem} knows it. */
@ExtendWith(SharedServer.class)
class CreateItemIT {

    private PalaestraProcess server;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        server = shared;
    }

    @Test
    void aNewcomersFirstCallGetsPythonWithItsOrigin() {
        ask("{\"lang\":\"Python\",\"prompt\":\"binary search in a sorted list\"}").statusCode(200)
                .body("status", equalTo(200))
                .body("lang", equalTo("Python"))
                .body("time", matchesPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"))
                .body("response", containsString("def binary_search"))
                .body("response", containsString("Apache-2.0"));
    }

    @Test
    void theAnswerHasTheDocumentsFieldsAndNoOthers() {
        List<String> fields = ask("{\"lang\":\"Java\",\"prompt\":\"reverse a string\"}").statusCode(200)
                .extract().jsonPath().getMap("$").keySet().stream().map(Object::toString).toList();
        assertThat(fields).containsExactly("response", "lang", "status", "time");
    }

    @ParameterizedTest
    @CsvSource({"python, Python", "JAVA, Java", "javascript, JavaScript", "JavaScript, JavaScript"})
    void theLanguageIsTakenInAnyCaseAndEchoedAsItsCommunityWritesIt(String sent, String echoed) {
        ask("{\"lang\":\"" + sent + "\",\"prompt\":\"sort an array\"}").statusCode(200)
                .body("lang", equalTo(echoed)).body("response", notNullValue());
    }

    @Test
    void theSameRequestGetsTheSameAnswer() {
        String body = "{\"lang\":\"JavaScript\",\"prompt\":\"remove duplicates from an array\",\"seed\":7}";
        String first = ask(body).statusCode(200).extract().path("response");
        ask(body).statusCode(200).body("response", equalTo(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "\"seed\":null,\"max_length\":null,\"top_p\":null,\"temperature\":null,\"top_k\":null",
        "\"seed\":1.0,\"max_length\":128.0,\"top_p\":1,\"temperature\":0,\"top_k\":0.0",
        "\"seed\":-9223372036854775808,\"max_length\":4096,\"top_p\":0.0001,\"temperature\":2,\"top_k\":1000",
        "\"unknown\":{\"deep\":[1]}"})
    void whatTheContractAllowsIsTaken(String fields) {
        ask("{\"lang\":\"Python\",\"prompt\":\"merge two dictionaries\"," + fields + "}").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"lang\":\"Python\"}",
        "{\"lang\":\"Python\",\"prompt\":null}",
        "{\"lang\":\"Python\",\"prompt\":\"\"}",
        "{\"lang\":\"Python\",\"prompt\":\"  \"}",
        "{\"lang\":\"Python\",\"prompt\":5}",
        "{\"lang\":\"Python\",\"prompt\":\"nul\\u0000\"}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"seed\":\"1\"}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"seed\":1.5}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"seed\":1e400}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"max_length\":0}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"max_length\":4097}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"max_length\":12.5}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"top_p\":0}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"top_p\":1.01}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"top_p\":true}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"temperature\":-0.1}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"temperature\":2.1}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"top_k\":-1}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"top_k\":1001}",
        "{\"lang\":\"Python\",\"prompt\":\"x\",\"top_k\":[]}"})
    void whatTheContractForbidsIsRefusedInItsOwnShape(String body) {
        ask(body).statusCode(400)
                .body("response", nullValue()).body("lang", equalTo("Python")).body("status", equalTo(400))
                .body("time", matchesPattern("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d"))
                .body("message", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "{\"prompt\":\"x\"}", "{\"lang\":null,\"prompt\":\"x\"}", "{\"lang\":\"Cobol\",\"prompt\":\"x\"}",
        "{\"lang\":7,\"prompt\":\"x\"}", "{}", "[]", "null", "\"Python\"", "7", "", "{", "{\"lang\":\"Python\",}"})
    void aLanguageThatCannotBeReadIsEchoedAsNull(String body) {
        ask(body).statusCode(400).body("lang", nullValue()).body("status", equalTo(400));
    }

    private ValidatableResponse ask(String body) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON).body(body)
                .post("/createItem").then().contentType(ContentType.JSON);
    }
}
