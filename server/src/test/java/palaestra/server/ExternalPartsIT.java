package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.apache.activemq.artemis.core.config.impl.ConfigurationImpl;
import org.apache.activemq.artemis.core.server.embedded.EmbeddedActiveMQ;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Palaestras that share a PostgreSQL and an Artemis which somebody else runs. */
class ExternalPartsIT {

    private static final int DATABASE_PORT = PalaestraProcess.freePort();
    private static final int BROKER_PORT = PalaestraProcess.freePort();

    @TempDir
    private static Path directory;

    private static EmbeddedPostgres database;
    private static EmbeddedActiveMQ broker;

    @BeforeAll
    static void startParts() throws Exception {
        database = startDatabase();
        broker = new EmbeddedActiveMQ().setConfiguration(new ConfigurationImpl().setPersistenceEnabled(false)
                .setSecurityEnabled(false).setJMXManagementEnabled(false)
                .addAcceptorConfiguration("tcp", "tcp://127.0.0.1:" + BROKER_PORT));
        broker.start();
    }

    @AfterAll
    static void stopParts() throws Exception {
        broker.stop();
        database.close();
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
    void aDatabaseThatGoesIs503UntilItComesBack() throws IOException {
        try (PalaestraProcess server = start("outage")) {
            register(server, "patient");
            database.close();

            Response refusal = login(server, "patient");
            assertThat(refusal.statusCode()).isEqualTo(503);
            assertThat(refusal.jsonPath().getInt("code")).isEqualTo(503);
            assertThat(ready(server).statusCode()).isEqualTo(503);

            database = startDatabase();
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> ready(server).statusCode() == 200);
            assertThat(login(server, "patient").jsonPath().getInt("code")).isEqualTo(200);
        }
    }

    private static EmbeddedPostgres startDatabase() throws IOException {
        return EmbeddedPostgres.builder().setOverrideWorkingDirectory(directory.resolve("program").toFile())
                .setDataDirectory(directory.resolve("cluster")).setCleanDataDirectory(false).setPort(DATABASE_PORT)
                .start();
    }

    private static PalaestraProcess start(String node) {
        return PalaestraProcess.in(directory.resolve(node))
                .with("palaestra.db.url", "jdbc:postgresql://127.0.0.1:" + DATABASE_PORT + "/postgres")
                .with("palaestra.db.user", "postgres")
                .with("palaestra.broker.url", "tcp://127.0.0.1:" + BROKER_PORT)
                .with("palaestra.jwt.key-file", directory.resolve("signing-key.pem"))
                .with("palaestra.ratelimit.enabled", false)
                .start();
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
