package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database that goes: all dialects say so at once, whoever asks and however many do, and go on when it is back. */
class DatabaseOutageIT {

    /** Two seconds are promised; the rest is for a machine that does other things, too. */
    private static final Duration LIMIT = Duration.ofMillis(2_500);
    private static final int CALLERS = 30;
    private static final Map<String, Object> SIGN_IN = Map.of("username", "patient", "userAccount", "patient",
            "password", "a password of ours", "userPassword", "a password of ours", "userId", "patient");

    /** One that reads, and one that signs in, of every dialect. */
    private enum Request {
        SMARTCODER("GET", "/task/auth/my/list"),
        SMARTCODER_SIGN_IN("POST", "/users/auth/login"),
        AICREATOR("GET", "/chat-history/app/1"),
        AICREATOR_SIGN_IN("POST", "/user/login"),
        AIDEER("GET", "/api/v1/users/me"),
        AIDEER_CHATS("GET", "/api/v1/chats"),
        ARENA("POST", "/user_scores"),
        ARENA_SIGN_IN("POST", "/users/authenticate"),
        COURSES("GET", "/api/tasks"),
        COURSES_SIGN_IN("POST", "/api/auth/login"),
        COURSES_HEALTH("GET", "/api/health"),
        READINESS("GET", "/healthz/ready");

        private final String method;
        private final String path;

        Request(String method, String path) {
            this.method = method;
            this.path = path;
        }
    }

    @TempDir
    private Path directory;

    @Test
    void everyDialectRefusesInTimeAndRecovers() throws Exception {
        try (ExternalParts parts = new ExternalParts(directory); PalaestraProcess server = parts.node("node").start()) {
            String token = given().baseUri(server.url().toString()).contentType(ContentType.JSON).body(SIGN_IN)
                    .post("/users/auth/register").path("data.token");
            for (Request request : Request.values()) {
                assertThat(send(server, token, request).statusCode()).as(request.name()).isLessThan(500);
            }

            parts.stopDatabase();
            // At once, with connections that were good just now, and when the server has learnt of it.
            everyRequestIs503(server, token);
            everyRequestIs503(server, token);
            manyAtOnceAre503(server, token);

            parts.startDatabase();
            Awaitility.await("recovery").atMost(Duration.ofSeconds(30)).until(
                    () -> send(server, token, Request.READINESS).statusCode() == 200);
            for (Request request : Request.values()) {
                assertThat(send(server, token, request).statusCode()).as(request.name()).isLessThan(500);
            }
        }
    }

    private static void everyRequestIs503(PalaestraProcess server, String token) {
        for (Request request : Request.values()) {
            is503InTime(server, token, request);
        }
    }

    private static void manyAtOnceAre503(PalaestraProcess server, String token) {
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<CompletableFuture<?>> calls = new ArrayList<>();
            for (int i = 0; i < CALLERS; i++) {
                Request request = Request.values()[i % Request.values().length];
                calls.add(CompletableFuture.runAsync(() -> is503InTime(server, token, request), callers));
            }
            calls.forEach(CompletableFuture::join);
        } finally {
            callers.shutdownNow();
        }
    }

    private static void is503InTime(PalaestraProcess server, String token, Request request) {
        long begin = System.nanoTime();
        Response answer = send(server, token, request);
        Duration took = Duration.ofNanos(System.nanoTime() - begin);
        assertThat(answer.statusCode()).as(request + ": " + answer.asString()).isEqualTo(503);
        assertThat(took).as(request.name()).isLessThan(LIMIT);
    }

    private static Response send(PalaestraProcess server, String token, Request request) {
        RequestSpecification specification = given().baseUri(server.url().toString());
        if (request.method.equals("GET")) {
            return specification.auth().oauth2(token).get(request.path);
        }
        return specification.contentType(ContentType.JSON).body(SIGN_IN).request(request.method, request.path);
    }
}
