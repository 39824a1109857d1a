package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Palaestras that share a PostgreSQL and an Artemis which somebody else runs. */
class ExternalPartsIT {

    @TempDir
    private static Path directory;

    private static ExternalParts parts;

    @BeforeAll
    static void startParts() throws Exception {
        parts = new ExternalParts(directory);
    }

    @AfterAll
    static void stopParts() throws Exception {
        parts.close();
    }

    @Test
    void nodesShareAccountsAndSessionsAndNeedNothingEmbedded() {
        try (PalaestraProcess first = start("first"); PalaestraProcess second = start("second")) {
            String token = register(first, "both-nodes").path("data.token");

            assertThat(login(second, "both-nodes").jsonPath().getInt("code")).isEqualTo(200);
            given().baseUri(second.url().toString()).auth().oauth2(token).contentType(ContentType.JSON)
                    .body(Map.of("lang", "Java", "prompt", "reverse a string")).post("/createItem")
                    .then().statusCode(200);
            ready(second).then().statusCode(200).body("checks.find { it.name == 'broker' }.status", equalTo("UP"));
            assertThat(first.database()).as("an embedded database").isEmpty();
            assertThat(directory.resolve("first/artemis")).doesNotExist();
        }
    }

    @Test
    void aBrokerThatRefusesThePasswordStopsTheStart() {
        try (PalaestraProcess server = parts.node("refused").with("palaestra.broker.password", "geheim").launch()) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.errors().lines()).singleElement().asString()
                    .contains("refuses palaestra.broker.user or palaestra.broker.password").doesNotContain("geheim");
        }
    }

    @Test
    void aDatabaseThatGoesIs503UntilItComesBack() throws IOException {
        try (PalaestraProcess server = start("outage")) {
            register(server, "patient");
            parts.stopDatabase();

            Response refusal = login(server, "patient");
            assertThat(refusal.statusCode()).isEqualTo(503);
            assertThat(refusal.jsonPath().getInt("code")).isEqualTo(503);
            assertThat(ready(server).statusCode()).isEqualTo(503);

            parts.startDatabase();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ready(server).statusCode() == 200);
            assertThat(login(server, "patient").jsonPath().getInt("code")).isEqualTo(200);
        }
    }

    private static PalaestraProcess start(String node) {
        return parts.node(node).start();
    }

    private static Response register(PalaestraProcess server, String name) {
        return post(server, "/users/auth/register", name);
    }

    private static Response login(PalaestraProcess server, String name) {
        return post(server, "/users/auth/login", name);
    }

    private static Response post(PalaestraProcess server, String path, String name) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", "a password of ours")).post(path);
    }

    private static Response ready(PalaestraProcess server) {
        return given().baseUri(server.url().toString()).get("/healthz/ready");
    }
}
