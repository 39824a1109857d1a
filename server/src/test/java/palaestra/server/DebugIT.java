package palaestra.server;

import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.nio.file.Path;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What AIDeer's settings change: the developers' endpoints, and whether tasks need a token. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedServer.class)
class DebugIT {

    private static final String OUTSIDE = "203.0.113.7";

    private PalaestraProcess server;
    private TaskClient client;

    @BeforeAll
    void start(@TempDir Path directory) {
        server = PalaestraProcess.in(directory)
                .with("palaestra.ratelimit.enabled", false)
                .with("palaestra.admin.password", SharedServer.ADMIN_PASSWORD)
                .with("palaestra.http.trusted-proxies", "127.0.0.1")
                .with("palaestra.aideer.task-token-required", true)
                .with("palaestra.debug", true).start();
        client = new TaskClient(server);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "admin", "drop"})
    void developersEndpointsDoNotExistByDefault(String name, PalaestraProcess ordinary) {
        AiDeerClient.refused(new TaskClient(ordinary).get("/utils/" + name, null), 404, "Not Found");
    }

    @ParameterizedTest
    @ValueSource(strings = {"init", "admin", "drop"})
    void developersEndpointsExistForThisMachineAlone(String name) {
        AiDeerClient.refused(client.accounts().request(null).header("X-Forwarded-For", OUTSIDE)
                .get("/api/v1/utils/" + name).then(), 404, "Not Found");
        AiDeerClient.refused(client.accounts().request(null).header("Sec-Fetch-Site", "cross-site")
                .get("/api/v1/utils/" + name).then(), 404, "Not Found");
    }

    @Test
    void aDeveloperEmptiesTheDatabaseAndBeginsAgain() {
        message(client.get("/utils/init", null), "Database initialized");
        AiDeerClient.refused(client.get("/utils/admin", null), 400, "Admin user already exists");
        AiCreatorClient.User user = client.userWith(50_000);
        String task = client.newTask(client.newChat(user.token(), "recall"), "chat_generation", user.token());

        message(client.get("/utils/drop", null), "Database dropped");

        client.get("/users/me", user.token()).statusCode(401);
        // A session may be remembered for a few seconds.
        Awaitility.await().untilAsserted(() -> client.get("/tasks/" + task, user.token()).statusCode(401));
        client.get("/utils/admin", null).statusCode(200).body("username", equalTo("admin"))
                .body("permission", equalTo(2)).body("$", not(hasKey("password")));
        client.get("/tasks/" + task, client.accounts().admin().token()).statusCode(404);
    }

    @Test
    void aTaskOpensToItsOwnersTokenAlone() {
        AiCreatorClient.User owner = client.userWith(1_000);
        String task = client.newTask(client.newChat(owner.token(), "recall"), "chat_generation", owner.token());
        String path = "/tasks/" + task;

        unauthenticated(client.get(path, null));
        unauthenticated(client.get(path + "/stream", null));
        unauthenticated(client.post(path + "/cancel", null, null));
        unauthenticated(client.delete(path, null));
        unauthenticated(client.get("/tasks/" + UUID.randomUUID(), null));
        String stranger = client.accounts().newUser().token();
        client.get(path, stranger).statusCode(403);
        client.get(path + "/stream", stranger).statusCode(403);
        client.post(path + "/cancel", null, stranger).statusCode(403);
        client.delete(path, stranger).statusCode(403);

        client.get(path + "/stream", owner.token()).statusCode(200);
        client.get(path, owner.token()).statusCode(200).body("status", equalTo("finished"));
        client.delete(path, owner.token()).statusCode(200);
    }

    private static void unauthenticated(ValidatableResponse answer) {
        AiDeerClient.refused(answer, 401, "Not authenticated");
    }

    private static void message(ValidatableResponse answer, String text) {
        answer.statusCode(200).contentType(ContentType.JSON).body("message", equalTo(text));
    }
}
