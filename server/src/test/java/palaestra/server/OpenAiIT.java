package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The front door for clients of OpenAI's API, and the keys to it. */
@ExtendWith(SharedServer.class)
class OpenAiIT {

    private static final List<Map<String, String>> QUESTION =
            List.of(Map.of("role", "user", "content", "binary search in a sorted list"));

    private PalaestraProcess server;
    private SmartCoderClient owner;
    private OpenAiKey key;

    @BeforeEach
    void makeKey(PalaestraProcess shared) {
        server = shared;
        owner = SmartCoderClient.user(server);
        key = OpenAiKey.of(owner);
    }

    @Test
    void aKeyIsShownOnce() {
        assertThat(key.key()).matches("pk-[A-Za-z0-9_-]{43}");
        Response list = owner.request().get("/account/keys");
        list.then().statusCode(200).body("object", equalTo("list")).body("data.size()", equalTo(1))
                .body("data[0].id", equalTo((int) key.id())).body("data[0].name", equalTo("test"))
                .body("data[0].created_at", matchesPattern("\\d{4}-.*Z")).body("data[0].last_used_at", nullValue())
                .body("data[0].expires_at", nullValue());
        assertThat(list.asString()).doesNotContain(key.key()).doesNotContain("sha256");
        key.request().get("/v1/models").then().statusCode(200);
        owner.get("/account/keys").body("data[0].last_used_at", notNullValue());
    }

    @Test
    void aKeyCanHaveAnEnd() {
        owner.json("/account/keys", Map.of("name", "short", "expires_in_days", 7)).statusCode(201)
                .body("expires_at", matchesPattern("\\d{4}-.*Z")).body("object", equalTo("api_key"));
        owner.json("/account/keys", Map.of("name", "x", "expires_in_days", 0)).statusCode(400)
                .body("error.param", equalTo("expires_in_days")).body("error.type", equalTo("invalid_request_error"));
        owner.json("/account/keys", Map.of("name", " ")).statusCode(400).body("error.param", equalTo("name"));
        owner.json("/account/keys", Map.of()).statusCode(400).body("error.param", equalTo("name"));
    }

    @Test
    void aRevokedKeyCountsNoMore() {
        SmartCoderClient.user(server).request().delete("/account/keys/{id}", key.id()).then().statusCode(404)
                .body("error.code", equalTo("key_not_found"));
        owner.request().delete("/account/keys/{id}", key.id()).then().statusCode(200)
                .body("deleted", equalTo(true)).body("id", equalTo((int) key.id()));
        key.request().get("/v1/models").then().statusCode(401).body("error.code", equalTo("invalid_api_key"));
        owner.request().delete("/account/keys/x1").then().statusCode(404);
    }

    @Test
    void aKeyOpensNothingBesidesTheFrontDoor() {
        key.request().get("/account/keys").then().statusCode(401).body("error.code", equalTo("not_signed_in"));
        key.request().contentType(ContentType.JSON).body(Map.of("name", "more")).post("/account/keys").then()
                .statusCode(401);
        key.request().get("/users/{id}", owner.id()).then().statusCode(401);
        key.request().post("/user/getvo").then().body("code", equalTo(40100));
        key.request().get("/v1/../account/keys").then().statusCode(not(equalTo(200)));
        key.request().urlEncodingEnabled(false).get("/v1/%2e%2e/account/keys").then().statusCode(not(equalTo(200)));
    }

    @Test
    void aBanAndANewPasswordShutTheFrontDoor() {
        SmartCoderClient admin = SmartCoderClient.administrator(server);
        admin.json("/user/ban", Map.of("userId", owner.id(), "time", 3_600)).body("code", equalTo(0));
        key.request().get("/v1/models").then().statusCode(401);
        admin.json("/user/unban", Map.of("userId", owner.id())).body("code", equalTo(0));
        key.request().get("/v1/models").then().statusCode(200);

        SmartCoderClient other = SmartCoderClient.user(server);
        OpenAiKey others = OpenAiKey.of(other);
        other.request().contentType(ContentType.JSON).body(Map.of("username", other.name(),
                "oldPassword", SmartCoderClient.PASSWORD, "newPassword", "another one entirely"))
                .put("/users/change-password").then().body("code", equalTo(200));
        others.request().get("/v1/models").then().statusCode(401);
    }

    @Test
    void aSessionOpensTheFrontDoorToo() {
        owner.get("/v1/models").statusCode(200);
    }

    @Test
    void modelsAreListedAndDescribed() {
        key.request().get("/v1/models").then().statusCode(200).body("object", equalTo("list"))
                .body("data.id", hasItem("recall")).body("data[0].object", equalTo("model"))
                .body("data[0].owned_by", equalTo("palaestra")).body("data[0].created", equalTo(0));
        key.request().get("/v1/models/recall").then().statusCode(200).body("id", equalTo("recall"))
                .body("capabilities", hasItem("chat")).body("context_length", greaterThan(0));
        key.request().get("/v1/models/some/body").then().statusCode(404)
                .body("error.code", equalTo("model_not_found")).body("error.message", not(containsString("body")));
    }

    @Test
    void aChatIsAnswered() {
        key.chat(Map.of("model", "recall", "messages", QUESTION, "unknown_field", true)).statusCode(200)
                .body("id", startsWith("chatcmpl-")).body("object", equalTo("chat.completion"))
                .body("created", greaterThan(1_700_000_000)).body("model", equalTo("recall"))
                .body("choices.size()", equalTo(1)).body("choices[0].index", equalTo(0))
                .body("choices[0].message.role", equalTo("assistant"))
                .body("choices[0].message.content", containsString("binary_search"))
                .body("choices[0].finish_reason", equalTo("stop")).body("choices[0].logprobs", nullValue())
                .body("usage.completion_tokens", greaterThan(0)).body("usage.prompt_tokens", greaterThan(0));
    }

    @Test
    void contentMayComeInParts() {
        List<?> parts = List.of(Map.of("type", "text", "text", "binary search "),
                Map.of("type", "text", "text", "in a sorted list"));
        key.chat(Map.of("model", "recall", "messages", List.of(Map.of("role", "developer", "content", "Be brief."),
                Map.of("role", "user", "content", parts)))).statusCode(200)
                .body("choices[0].message.content", containsString("binary_search"));
    }

    @Test
    void aChatIsStreamedAsOpenAiDoes() {
        Response response = key.request().contentType(ContentType.JSON).body(Map.of("model", "recall",
                "messages", QUESTION, "stream", true, "stream_options", Map.of("include_usage", true)))
                .post("/v1/chat/completions");
        response.then().statusCode(200).contentType(startsWith("text/event-stream"));
        List<String> events = events(response);

        assertThat(events).last().isEqualTo("[DONE]");
        List<JsonPath> chunks = events.subList(0, events.size() - 1).stream().map(JsonPath::from).toList();
        assertThat(chunks).allSatisfy(chunk -> {
            assertThat(chunk.getString("object")).isEqualTo("chat.completion.chunk");
            assertThat(chunk.getString("id")).isEqualTo(chunks.get(0).getString("id"));
        });
        assertThat(chunks.get(0).getMap("choices[0].delta")).isEqualTo(Map.of("role", "assistant", "content", ""));
        JsonPath usage = chunks.getLast();
        assertThat(usage.getList("choices")).isEmpty();
        assertThat(usage.getInt("usage.total_tokens")).isPositive();
        JsonPath end = chunks.get(chunks.size() - 2);
        assertThat(end.getMap("choices[0].delta")).isEmpty();
        assertThat(end.getString("choices[0].finish_reason")).isEqualTo("stop");
        StringBuilder text = new StringBuilder();
        chunks.subList(1, chunks.size() - 2).forEach(chunk -> {
            assertThat(chunk.getString("choices[0].finish_reason")).isNull();
            text.append(chunk.getString("choices[0].delta.content"));
        });
        String whole = key.chat(Map.of("model", "recall", "messages", QUESTION)).extract()
                .path("choices[0].message.content");
        assertThat(text.toString().strip()).isEqualTo(whole.strip());
    }

    @Test
    void aTextIsCompletedBetweenPromptAndSuffix() {
        Map<String, Object> wish = new LinkedHashMap<>(Map.of("model", "ngram",
                "prompt", "def add(a, b):\n    return ", "suffix", "\n", "max_tokens", 16));

        String whole = key.complete(wish).statusCode(200).body("object", equalTo("text_completion"))
                .body("id", startsWith("cmpl-")).body("choices[0].finish_reason", notNullValue())
                .body("usage.total_tokens", greaterThan(0)).body("choices[0].text", not(emptyString()))
                .extract().path("choices[0].text");
        wish.put("stream", true);
        wish.put("prompt", List.of(wish.get("prompt")));
        List<String> events = events(key.request().contentType(ContentType.JSON).body(wish).post("/v1/completions"));

        assertThat(events).last().isEqualTo("[DONE]");
        assertThat(String.join("", events.subList(0, events.size() - 1).stream().map(JsonPath::from)
                .map(chunk -> chunk.getString("choices[0].text")).toList())).isEqualTo(whole);
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of(Map.of("messages", QUESTION), "model"),
                Arguments.of(Map.of("model", "recall"), "messages"),
                Arguments.of(Map.of("model", "recall", "messages", List.of()), "messages"),
                Arguments.of(Map.of("model", "recall", "messages", "hello"), "messages"),
                Arguments.of(Map.of("model", 7, "messages", QUESTION), "model"),
                Arguments.of(with("n", 2), "n"),
                Arguments.of(with("n", "2"), "n"),
                Arguments.of(with("max_tokens", 0), "max_tokens"),
                Arguments.of(with("max_completion_tokens", -1), "max_completion_tokens"),
                Arguments.of(with("max_tokens", 1.5), "max_tokens"),
                Arguments.of(with("temperature", 2.5), "temperature"),
                Arguments.of(with("top_p", -0.1), "top_p"),
                Arguments.of(with("frequency_penalty", 3), "frequency_penalty"),
                Arguments.of(with("stream", "yes"), "stream"),
                Arguments.of(with("stop", 5), null),
                Arguments.of(with("stop", List.of("a", "b", "c", "d", "e")), null),
                Arguments.of(with("messages", List.of(Map.of("role", "nobody", "content", "x"))), null),
                Arguments.of(with("messages", List.of(Map.of("role", "user", "content", 5))), null),
                Arguments.of(with("messages", List.of(Map.of("role", "user", "content",
                        List.of(Map.of("type", "image_url"))))), null),
                Arguments.of(with("messages", List.of(Map.of("role", "user", "content", "\u0000"))), null));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void whatIsNotAcceptableIsRefusedByItsName(Map<String, ?> body, String param) {
        ValidatableResponse refused = key.chat(body).statusCode(400).contentType(ContentType.JSON)
                .body("error.type", equalTo("invalid_request_error")).body("error.message", not(empty()));
        if (param != null) {
            refused.body("error.param", equalTo(param));
        }
    }

    @Test
    void anAnswerIsNeverLongerThanAnyMayBe() {
        key.chat(with("max_tokens", 1_000_000)).statusCode(200);
        key.chat(with("max_tokens", 8)).statusCode(200).body("usage.completion_tokens", not(greaterThan(8)));
        key.chat(with("top_p", 0)).statusCode(200);
    }

    @Test
    void failuresOfAllKindsHaveOpenAisBody() {
        List<Response> failures = new ArrayList<>(List.of(
                SmartCoderClient.anonymously(server).get("/v1/models"),
                SmartCoderClient.anonymously(server).get("/v1/nothing"),
                key.request().get("/v1/chat/completions"),
                key.request().delete("/v1/models"),
                key.request().contentType("text/plain").body("x").post("/v1/chat/completions"),
                key.request().contentType(ContentType.JSON).body("{").post("/v1/chat/completions"),
                key.request().contentType(ContentType.JSON).body("x".repeat(1_100_000)).post("/v1/chat/completions"),
                key.chat(Map.of("model", "nobody", "messages", QUESTION)).extract().response(),
                key.chat(Map.of("model", "ngram", "messages", QUESTION)).extract().response()));

        assertThat(failures).extracting(Response::statusCode)
                .containsExactly(401, 404, 405, 405, 415, 400, 413, 404, 400);
        assertThat(failures).allSatisfy(failure -> {
            assertThat(failure.contentType()).startsWith("application/json");
            Map<String, Object> error = failure.jsonPath().getMap("error");
            assertThat(error).containsOnlyKeys("message", "type", "param", "code");
            assertThat(error.get("type")).isEqualTo("invalid_request_error");
        });
        assertThat(failures.get(8).jsonPath().getString("error.message")).contains("ngram", "cannot chat");
    }

    private static Map<String, Object> with(String field, Object value) {
        Map<String, Object> body = new LinkedHashMap<>(Map.of("model", "recall", "messages", QUESTION));
        body.put(field, value);
        return body;
    }

    private static List<String> events(Response response) {
        return Stream.of(response.asString().split("\n\n")).peek(event -> assertThat(event).startsWith("data: "))
                .map(event -> event.substring("data: ".length())).toList();
    }
}
