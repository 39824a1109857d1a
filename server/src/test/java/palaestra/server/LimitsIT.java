package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A Palaestra that is closed to strangers, with its rate limits on, as an operator may run it. */
class LimitsIT {

    @TempDir
    private static Path dataDirectory;

    private static PalaestraProcess server;

    @BeforeAll
    static void start() {
        server = PalaestraProcess.in(dataDirectory).with("palaestra.codegen.anonymous", false)
                .with("palaestra.arena.anonymous", false)
                .with("palaestra.registration.open", false).with("palaestra.admin.password", "first password").start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void strangersMustSignInToGenerate() {
        generate(null).then().statusCode(401).body("status", equalTo(401));
    }

    @Test
    void whoSignsInMayGenerateUntilTheSessionsTokenIsForged() {
        String token = login("admin", "first password").path("data.token");
        generate(token).then().statusCode(200);
        generate(token.substring(0, token.length() - 8) + "AAAAAAAA").then().statusCode(401);
    }

    @Test
    void nobodyRegistersWhereRegistrationIsClosed() {
        post("/users/auth/register", Map.of("username", "newcomer", "password", "a password")).then()
                .statusCode(403).body("code", equalTo(403));
    }

    @Test
    void wrongPasswordsLockTheNameOutEvenForTheRightOne() {
        IntStream.range(0, 10).forEach(i -> login("victim", "wrong" + i + "wrong").then().body("code", equalTo(400)));
        Response locked = login("victim", "whatever it is");
        assertThat(locked.statusCode()).isEqualTo(429);
        assertThat(Integer.parseInt(locked.header("Retry-After"))).isBetween(1, 120);
        assertThat(locked.jsonPath().getInt("code")).isEqualTo(429);
    }

    @Test
    void aiCreatorTellsTheLimitsByItsCodes() {
        AiCreatorClient client = new AiCreatorClient(server);
        AiCreatorClient.refused(client.register("newcomer", "a long password"), AiCreatorClient.NO_AUTH);
        IntStream.range(0, 10).forEach(i -> AiCreatorClient.refused(client.login("quarry", "wrong" + i + "wrong"),
                AiCreatorClient.PARAMS_ERROR));
        client.login("quarry", "whatever it is").statusCode(200).body("code", equalTo(42900))
                .body("message", equalTo("请求过于频繁")).header("Retry-After", matchesPattern("\\d+"));
    }

    @Test
    void theFrontDoorTellsTheLimitAsOpenAiDoes() {
        String token = login("admin", "first password").path("data.token");
        Response refused = null;
        for (int i = 0; i < 1_200 && (refused == null || refused.statusCode() != 429); i++) {
            refused = given().baseUri(server.url().toString()).auth().oauth2(token).contentType(ContentType.JSON)
                    .body(Map.of("model", "nobody", "messages", List.of(Map.of("role", "user", "content", "x"))))
                    .post("/v1/chat/completions");
        }
        refused.then().statusCode(429).header("Retry-After", matchesPattern("\\d+"))
                .body("error.code", equalTo("rate_limit_exceeded")).body("error.type", equalTo("requests"));
    }

    @Test
    void theArenaIsClosedToStrangersAndTellsItsLimitAsTheOriginalDid() {
        Map<String, String> pair = Map.of("userId", "machine", "prefix", "x = ", "privacy", "Private");
        post("/create_pair", pair).then().statusCode(401).body("detail", equalTo("Sign in to use the arena."));
        post("/user_vote_count", Map.of("userId", "machine")).then().statusCode(401);
        String token = login("admin", "first password").path("data.token");
        signedIn(token, "/create_pair", pair).then().statusCode(200);
        signedIn(token, "/user_vote_count", Map.of("userId", "machine")).then().statusCode(200)
                .body("voteCount", equalTo(0));

        Response refused = post("/create_pair", Map.of());
        for (int i = 0; i < 1_200 && refused.statusCode() != 429; i++) {
            refused = post("/create_pair", Map.of());
        }
        refused.then().statusCode(429).header("Retry-After", matchesPattern("\\d+"))
                .body("error", startsWith("Rate limit exceeded"));
    }

    @Test
    void nobodyPutsTheLastAdministratorOut() {
        Response admin = login("admin", "first password");
        String token = admin.path("data.token");
        String account = "/admin/api/accounts/" + admin.<Object>path("data.id");
        Map<String, Map<String, String>> attempts = Map.of("/ban", Map.of(), "/role", Map.of("role", "user"),
                "/disable", Map.of());
        attempts.forEach((attempt, wish) -> assertThat(signedIn(token, account + attempt, wish).statusCode())
                .as(attempt).isIn(403, 409));
        given().baseUri(server.url().toString()).auth().oauth2(token).get(account).then().statusCode(200)
                .body("role", equalTo("admin")).body("standing", equalTo("active"));
    }

    private static Response signedIn(String token, String path, Map<String, String> body) {
        return given().baseUri(server.url().toString()).auth().oauth2(token).contentType(ContentType.JSON).body(body)
                .post(path);
    }

    private static Response login(String name, String password) {
        return post("/users/auth/login", Map.of("username", name, "password", password));
    }

    private static Response generate(String token) {
        var request = given().baseUri(server.url().toString()).contentType(ContentType.JSON)
                .body(Map.of("lang", "Python", "prompt", "sort a list"));
        return (token == null ? request : request.auth().oauth2(token)).post("/createItem");
    }

    private static Response post(String path, Map<String, String> body) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON).body(body).post(path);
    }
}
