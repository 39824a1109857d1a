package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.specification.RequestSpecification;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/** The same EAR on a stock Payara Server, put there by the script; database and broker ask for passwords. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class StockServerIT {

    private static final String ADMIN_PASSWORD = "correct horse battery";
    private static final String APPLICATION_LOADER = "org.glassfish.javaee.full.deployment.EarClassLoader";
    private static final int REDEPLOYMENTS = 10;
    private static final Map<String, Object> SETTINGS = new LinkedHashMap<>();

    @TempDir
    private static Path directory;

    private static ExternalParts parts;
    private static StockServer server;

    @BeforeAll
    static void deploy() throws Exception {
        parts = new ExternalParts(directory);
        server = new StockServer(directory);
        SETTINGS.putAll(parts.settings());
        SETTINGS.put("palaestra.data.dir", directory.resolve("data"));
        SETTINGS.put("palaestra.admin.password", ADMIN_PASSWORD);
        SETTINGS.put("palaestra.ratelimit.enabled", false);
        SETTINGS.put("palaestra.course.time-scale", 100);
        server.script(SETTINGS);
        Awaitility.await("readiness").atMost(Duration.ofMinutes(1)).ignoreExceptions()
                .until(() -> request().get("/healthz/ready").statusCode() == 200);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
        parts.close();
    }

    @Test
    void everyPartIsReady() {
        request().get("/healthz/ready").then().statusCode(200).body("checks.status", everyItem(equalTo("UP")))
                .body("checks.name", hasItems("database", "broker", "models"));
    }

    @Test
    void everyDialectAnswers() {
        request().body(Map.of("lang", "Python", "prompt", "binary search in a sorted list")).post("/createItem")
                .then().statusCode(200).body("response", containsString("def binary_search"));
        request().get("/health").then().statusCode(200).body(containsString("ok"));
        request().get("/api/health").then().statusCode(200);
        request().get("/list_models").then().statusCode(200);
        request().get("/v1/models").then().statusCode(401).body("error.code", equalTo("invalid_api_key"));
        String token = CourseClient.register(server.url()).token();
        request().auth().oauth2(token).get("/api/v1/presets").then().statusCode(200);
        request().auth().oauth2(token).get("/v1/models").then().statusCode(200).body("data.id", hasItems("recall"));
        request().body(new ArenaClient(null, null, null).completionWish(UUID.randomUUID().toString(),
                "def mean(values):\n    ", "Private")).post("/create_pair")
                .then().statusCode(200).body("completionItems", hasSize(2));
    }

    @Test
    void theFirstAdministratorHasThePasswordThatTheServerKeepsSecret() throws IOException {
        String token = request().body(Map.of("username", "admin", "password", ADMIN_PASSWORD)).post("/api/auth/login")
                .then().statusCode(200).extract().path("access_token");
        request().auth().oauth2(token).get("/admin/api/models").then().statusCode(200);
        assertThat(server.configuration()).doesNotContain(ADMIN_PASSWORD)
                .doesNotContain(SETTINGS.get("palaestra.db.password").toString())
                .doesNotContain(SETTINGS.get("palaestra.broker.password").toString());
    }

    @Test
    void thePagesAndTheDocumentsAreThere() {
        given().baseUri(server.url().toString()).get("/app/").then().statusCode(200).contentType(ContentType.HTML)
                .body(containsString("js/main.js"));
        given().baseUri(server.url().toString()).get("/app/js/main.js").then().statusCode(200);
        given().baseUri(server.url().toString()).get("/api/docs/").then().statusCode(200);
        given().baseUri(server.url().toString()).get("/openapi").then().statusCode(200)
                .body(startsWith("---\nopenapi")).body(containsString("/createItem"));
    }

    @Test
    void aCourseTaskRunsToItsEndAndIsFollowedLive() {
        CourseClient ada = CourseClient.register(server.url());
        int task = ada.create("java-collections");
        try (LiveClient live = LiveClient.connect(server.url(), ada.token())) {
            live.subscribe(task);
            ada.act(task, "start", 200);

            live.awaitStatus("completed");
        }
        ada.awaitStatus(task, "completed");
    }

    @Test
    void aDeleteMayHaveABody() {
        CourseClient leaver = CourseClient.register(server.url());

        leaver.request().body(Map.of("password", "a password of mine")).delete("/api/user/account")
                .then().statusCode(200);
    }

    @Test
    @Order(Integer.MAX_VALUE)
    void redeploymentsKeepNothingOfEarlierOnesAndARemovalLeavesNothing() throws IOException {
        assertThat(server.script(SETTINGS)).as("an upgrade").contains("Palaestra is on server");
        String ear = Path.of(System.getProperty("palaestra.distribution"), "palaestra.ear").toString();
        for (int i = 0; i < REDEPLOYMENTS; i++) {
            server.asadmin("deploy", "--force=true", "--name=palaestra", ear);
        }
        everyDialectAnswers();
        everyPartIsReady();
        // The server keeps the one before; and of those before that, timers for up to a minute.
        Awaitility.await("earlier applications are gone").atMost(Duration.ofMinutes(3)).pollInterval(
                Duration.ofSeconds(10)).until(() -> server.living(APPLICATION_LOADER) <= 2);

        server.script(Map.of(), "--remove");

        request().get("/health").then().statusCode(404);
        assertThat(server.asadmin("list-applications", "domain")).doesNotContain("palaestra").doesNotContain("artemis");
        assertThat(List.of(server.configuration().split("\n"))).noneMatch(
                line -> line.contains("palaestra") && !line.contains("domain.name"));
    }

    private static RequestSpecification request() {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON);
    }
}
