package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.io.BufferedReader;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The administrators' figures, from what happens to what is told of it. */
@ExtendWith(SharedServer.class)
class StatisticsIT {

    private static final String ROOT = "/admin/api/statistics/";

    private PalaestraProcess server;
    private String admin;

    @BeforeEach
    void signIn(PalaestraProcess shared) {
        server = shared;
        admin = given().baseUri(server.url().toString()).contentType(ContentType.JSON)
                .body(Map.of("username", "admin", "password", SharedServer.ADMIN_PASSWORD)).post("/users/auth/login")
                .path("data.token");
    }

    @Test
    void whatHappensIsCountedWithinSeconds() {
        int before = total("generations", "generations");
        int languages = total("generations", "answered");
        for (int i = 0; i < 3; i++) {
            given().baseUri(server.url().toString()).contentType(ContentType.JSON)
                    .body(Map.of("lang", "Java", "prompt", "binary search")).post("/createItem")
                    .then().statusCode(200);
        }

        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() ->
                assertThat(total("generations", "generations")).isGreaterThanOrEqualTo(before + 3));
        assertThat(total("generations", "answered")).isGreaterThanOrEqualTo(languages + 3);
        get("generations?by=language").statusCode(200).body("groups.name", hasItem("JAVA"))
                .body("total.latencyMillis.p50", notNullValue());
        get("accounts").statusCode(200).body("points", hasSize(30)).body("previous.points", hasSize(30));
        assertThat(total("accounts", "signIns")).isPositive();
        assertThat(total("accounts", "active")).isPositive();
    }

    @Test
    void theOverviewHasAllAreas() {
        get("overview?from=2026-10-24&to=2026-10-26&zone=Europe/Berlin&step=hour").statusCode(200)
                .body("areas.keySet()", equalTo(Set.of("generations", "accounts", "forum", "credits",
                        "arena", "courses")))
                .body("areas.forum.points", hasSize(73)).body("zone", equalTo("Europe/Berlin"))
                .body("from", equalTo("2026-10-23T22:00:00Z")).body("to", equalTo("2026-10-26T23:00:00Z"))
                .body("areas.arena.total.firstShare", nullValue()).body("active.month", notNullValue());
    }

    @Test
    void tablesHaveALineForEachPointAndOneOfNames() {
        for (String area : List.of("overview", "generations", "accounts", "forum", "credits", "arena", "courses")) {
            String table = get(area + "?format=csv&from=2026-10-01&to=2026-10-07").statusCode(200)
                    .contentType("text/csv").header("Content-Disposition", containsString(area + ".csv"))
                    .extract().asString();
            assertThat(table.split("\r\n")).hasSize(1 + 7 + 7);
            assertThat(table).startsWith("period,").contains("\r\nprevious,");
        }
        request().header("Accept", "text/csv").get(ROOT + "forum").then().statusCode(200).contentType("text/csv");
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "generations", "accounts", "forum", "credits", "arena", "courses", "live"})
    void onlyAdministratorsGetFigures(String area) {
        String user = CourseClient.register(server).token();
        given().baseUri(server.url().toString()).auth().oauth2(user).get(ROOT + area).then().statusCode(403)
                .body("message", notNullValue());
        given().baseUri(server.url().toString()).get(ROOT + area).then().statusCode(401)
                .body("message", notNullValue());
    }

    @ParameterizedTest
    @ValueSource(strings = {"generations?zone=Mars/Olympus", "generations?zone=%2B05:17&from=2026-10-01",
        "generations?step=minute", "generations?by=colour", "forum?by=model", "overview?from=yesterday",
        "overview?from=2026-10-02&to=2026-10-01", "overview?from=0001-01-01", "overview?to=%2B999999999-12-31",
        "overview?from=2020-01-01", "overview?from=2026-01-01&step=hour", "credits?format=xml",
        "live?zone=x", "overview?from=2026-10-01T99:00:00Z"})
    void whatCannotBeAskedForIsSaidSo(String query) {
        request().urlEncodingEnabled(false).get(ROOT + query).then().statusCode(422).contentType(ContentType.JSON)
                .body("status", equalTo(422)).body("message", notNullValue());
    }

    @Test
    void otherPathsAndMethodsSpeakTheSameLanguage() {
        get("weather").statusCode(404).body("message", notNullValue());
        request().get("/admin/api/nothing").then().statusCode(404).body("message", notNullValue());
        request().post(ROOT + "overview").then().statusCode(405).body("message", notNullValue());
        get("back-fill").statusCode(404).body("message", notNullValue());
    }

    @Test
    void figuresCanBeComputedAgain() {
        request().post(ROOT + "back-fill?from=2026-10-24&to=2026-10-25&zone=Europe/Berlin").then().statusCode(202)
                .body("hours", equalTo(49));
        String user = CourseClient.register(server).token();
        given().baseUri(server.url().toString()).auth().oauth2(user).post(ROOT + "back-fill").then().statusCode(403);
    }

    @Test
    void figuresAreFollowedAsTheyChange() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(server.url() + ROOT + "live?zone=Asia/Kolkata"))
                .header("Authorization", "Bearer " + admin).timeout(Duration.ofSeconds(20)).build();
        HttpResponse<InputStream> response = HttpClient.newHttpClient().send(request, BodyHandlers.ofInputStream());
        assertThat(response.statusCode()).isEqualTo(200);
        assertThat(response.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/event-stream");
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(response.body(), StandardCharsets.UTF_8))) {
            for (int i = 0; i < 2; i++) {
                assertThat(lines.readLine()).isEqualTo("event: figures");
                assertThat(lines.readLine()).startsWith("data: {\"at\":\"").contains("\"zone\":\"Asia/Kolkata\"")
                        .contains("\"today\":{\"since\":\"").contains("\"lastHour\":{\"since\":\"")
                        .contains("\"courses\":{\"created\":");
                assertThat(lines.readLine()).isEmpty();
            }
        }
    }

    private int total(String area, String figure) {
        return get(area).statusCode(200).extract().path("total." + figure);
    }

    private ValidatableResponse get(String area) {
        return request().get(ROOT + area).then();
    }

    private RequestSpecification request() {
        return given().baseUri(server.url().toString()).auth().oauth2(admin);
    }
}
