package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import com.fasterxml.jackson.databind.JsonNode;
import io.restassured.http.ContentType;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The WebSocket of the course platform. */
class CourseLiveIT {

    private static final int MAX_SOCKETS = 24;

    @TempDir
    private static Path directory;

    private static PalaestraProcess server;

    private CourseClient ada;

    @BeforeAll
    static void startServer() {
        server = PalaestraProcess.in(directory.resolve("data"))
                .with("palaestra.ratelimit.enabled", false)
                .with("palaestra.course.time-scale", 20)
                .with("palaestra.admin.password", SharedServer.ADMIN_PASSWORD)
                .with("palaestra.live.max-sockets", MAX_SOCKETS)
                .start();
    }

    @AfterAll
    static void stopServer() {
        server.close();
    }

    @BeforeEach
    void register() {
        ada = CourseClient.register(server);
    }

    @Test
    void aSubscriberSeesTheTaskNowAndEveryChange() {
        int task = ada.create("java-collections");
        try (LiveClient live = LiveClient.connect(server, ada.token())) {
            JsonNode connected = live.await("connected");
            assertThat(connected.path("username").asText()).isEqualTo(ada.name());
            live.subscribe(task);
            assertThat(live.awaitStatus("pending").path("task_id").asInt()).isEqualTo(task);

            ada.act(task, "start", 200);
            JsonNode moving = live.await(frame -> frame.path("data").path("item_current_time").asInt() > 20);
            assertThat(moving.path("data").path("current_item").asText()).startsWith("Video: List, Set, Map");
            assertThat(moving.path("data").path("item_total_time").asInt()).isEqualTo(300);
            assertThat(moving.path("data").has("error_msg")).isTrue();
            assertThat(moving.path("data").path("total_courses").asInt()).isEqualTo(1);

            long begin = System.nanoTime();
            ada.act(task, "pause", 200);
            live.awaitStatus("paused");
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(Duration.ofSeconds(3));
        }
    }

    @Test
    void updatesComeTwiceASecondAtMost() {
        int task = ada.start("javascript-async");
        try (LiveClient live = LiveClient.connect(server, ada.token())) {
            live.subscribe(task);
            live.await(frame -> frame.path("data").path("item_current_time").asInt() > 0);
            int before = live.frames().size();
            long begin = System.nanoTime();
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> live.frames().size() >= before + 6);
            assertThat(Duration.ofNanos(System.nanoTime() - begin)).isGreaterThan(Duration.ofMillis(2_400));
        }
    }

    @Test
    void theProtocolIsThatOfTheContract() {
        int task = ada.create();
        int foreign = CourseClient.register(server).create();
        try (LiveClient live = LiveClient.connect(server, ada.token())) {
            live.say("{\"type\":\"ping\"}");
            live.await("pong");
            live.say("{\"type\":\"subscribe_task\",\"task_id\":" + foreign + "}");
            assertThat(live.await("error").path("message").asText()).isEqualTo("There is no such task.");
            live.say("{\"type\":\"subscribe_task\",\"data\":{\"task_id\":\"" + task + "\"}}");
            assertThat(live.await("subscribed").path("task_id").isTextual()).isTrue();
            live.await("task_update");
            live.say("{\"type\":\"unsubscribe_task\",\"task_id\":424242}");
            assertThat(live.await("unsubscribed").path("task_id").asInt()).isEqualTo(424242);
            for (String odd : List.of("{\"type\":\"dance\"}", "{}", "[]", "{", "7")) {
                long before = live.count("error");
                live.say(odd);
                Awaitility.await(odd).atMost(Duration.ofSeconds(10)).until(() -> live.count("error") == before + 1);
            }
            int before = live.frames().size();
            live.say("{\"type\":\"subscribe_task\"}");
            live.say("{\"type\":\"subscribe_task\",\"task_id\":0}");
            live.say("{\"type\":\"unsubscribe_task\",\"task_id\":null}");
            live.say("{\"type\":\"ping\"}");
            Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> live.frames().size() > before);
            assertThat(live.frames().get(before).path("type").asText()).isEqualTo("pong");
        }
    }

    @Test
    void whoIsNotSignedInIsClosedWithAPolicyCode() {
        for (String token : List.of("", "garbage", ada.token() + "x")) {
            try (LiveClient live = LiveClient.connect(server, token)) {
                assertThat(live.awaitClose(Duration.ofSeconds(10))).isEqualTo(1008);
            }
        }
    }

    @Test
    void binaryAndOversizeMessagesCloseTheConnection() {
        try (LiveClient live = LiveClient.connect(server, ada.token())) {
            live.await("connected");
            live.say(ByteBuffer.wrap(new byte[] {1, 2, 3}));
            assertThat(live.awaitClose(Duration.ofSeconds(10))).isEqualTo(1003);
        }
        try (LiveClient live = LiveClient.connect(server, ada.token())) {
            live.await("connected");
            live.say("x".repeat(65 * 1024));
            assertThat(live.awaitClose(Duration.ofSeconds(10))).isEqualTo(1009);
        }
    }

    @Test
    void aBanClosesTheConnectionAndStopsWhatRuns() {
        int task = ada.start("java-collections");
        CourseApi api = new CourseApi(server);
        String admin = api.admin().token();
        int id = ada.read(task).path("user_id");
        try (LiveClient live = LiveClient.connect(server, ada.token())) {
            live.subscribe(task);
            given().baseUri(server.url().toString()).auth().oauth2(admin).contentType(ContentType.JSON)
                    .body(Map.of("userId", id, "id", id, "time", 600)).post("/user/ban").then().statusCode(200);
            assertThat(live.awaitClose(Duration.ofSeconds(3))).isEqualTo(1008);
        }
        ada.read(task).then().statusCode(401);
        api.get("/api/admin/tasks?user_id=" + id, admin).body("items.id", contains(task))
                .body("items[0].status", equalTo("cancelled"))
                .body("items[0].error_msg", containsString("account"));
    }

    @Test
    void disablingAnAccountAndDeletingItCloseItsConnections() {
        CourseApi api = new CourseApi(server);
        String admin = api.admin().token();
        int id = ada.read(ada.create()).path("user_id");
        try (LiveClient live = LiveClient.connect(server, ada.token())) {
            live.await("connected");
            api.put("/api/admin/users/" + id, Map.of("is_active", false), admin).statusCode(200);
            assertThat(live.awaitClose(Duration.ofSeconds(3))).isEqualTo(1008);
        }
        CourseClient bob = CourseClient.register(server);
        try (LiveClient live = LiveClient.connect(server, bob.token())) {
            live.await("connected");
            api.send("DELETE", "/api/admin/users/" + bob.read(bob.create()).path("user_id"), null, admin)
                    .statusCode(200);
            assertThat(live.awaitClose(Duration.ofSeconds(3))).isEqualTo(1008);
        }
    }

    @Test
    void loggingOutClosesTheConnectionsOfTheSessionOnly() {
        CourseApi api = new CourseApi(server);
        CourseApi.User eve = api.newUser();
        String other = api.login(eve.name(), CourseApi.PASSWORD).extract().path("access_token");
        try (LiveClient first = LiveClient.connect(server, eve.token());
                LiveClient second = LiveClient.connect(server, other)) {
            first.await("connected");
            second.await("connected");
            api.post("/api/auth/logout", null, eve.token()).statusCode(200);
            assertThat(first.awaitClose(Duration.ofSeconds(3))).isEqualTo(1008);
            second.say("{\"type\":\"ping\"}");
            second.await("pong");
        }
    }

    @Test
    void whoIsSilentIsAskedWhetherHeIsStillThere() {
        try (LiveClient live = LiveClient.connect(server, ada.token())) {
            live.await("connected");
            Awaitility.await("ping").atMost(Duration.ofSeconds(40)).until(() -> live.pings() > 0);
            live.say("{\"type\":\"ping\"}");
            live.await("pong");
        }
    }

    @Test
    void oneNodeHasNoMoreConnectionsThanItMay() {
        List<LiveClient> clients = new ArrayList<>();
        try {
            int refused = 0;
            while (refused == 0 && clients.size() <= MAX_SOCKETS) {
                CourseClient somebody = CourseClient.register(server);
                for (int i = 0; i < 8 && refused == 0; i++) {
                    LiveClient client = LiveClient.connect(server, somebody.token());
                    clients.add(client);
                    refused = client.awaitConnectedOrClosed();
                }
            }
            assertThat(refused).isEqualTo(1013);
            assertThat(clients.size()).isLessThanOrEqualTo(MAX_SOCKETS + 1);
        } finally {
            clients.forEach(LiveClient::close);
        }
    }

    @Test
    void oneAccountHasTenConnectionsAtMost() {
        List<LiveClient> clients = new ArrayList<>();
        try {
            for (int i = 0; i < 10; i++) {
                clients.add(LiveClient.connect(server, ada.token()));
                clients.get(i).await("connected");
            }
            try (LiveClient eleventh = LiveClient.connect(server, ada.token())) {
                assertThat(eleventh.awaitClose(Duration.ofSeconds(10))).isEqualTo(1013);
            }
            clients.remove(0).close();
            Awaitility.await().atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(200)).until(() -> {
                LiveClient again = LiveClient.connect(server, ada.token());
                clients.add(again);
                return !again.await(frame -> true).isEmpty();
            });
        } finally {
            clients.forEach(LiveClient::close);
        }
    }
}
