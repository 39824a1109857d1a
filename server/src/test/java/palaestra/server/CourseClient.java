package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;

/** Somebody with an account of his own, who rehearses courses. */
final class CourseClient {

    private final URI server;
    private final String name;
    private final String token;

    private CourseClient(URI server, String name, String token) {
        this.server = server;
        this.name = name;
        this.token = token;
    }

    static CourseClient register(PalaestraProcess server) {
        return register(server.url());
    }

    static CourseClient register(URI server) {
        String name = "course-" + UUID.randomUUID();
        String token = given().baseUri(server.toString()).contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", "a password of mine")).post("/users/auth/register")
                .path("data.token");
        return new CourseClient(server, name, token);
    }

    /** The same session, at another node. */
    CourseClient at(PalaestraProcess other) {
        return new CourseClient(other.url(), name, token);
    }

    String name() {
        return name;
    }

    String token() {
        return token;
    }

    RequestSpecification request() {
        return given().baseUri(server.toString()).auth().oauth2(token).contentType(ContentType.JSON);
    }

    int create(String... courses) {
        Response created = request().body(Map.of("name", "Rehearsal", "course_ids", List.of(courses)))
                .post("/api/tasks");
        assertThat(created.statusCode()).as(created.asString()).isEqualTo(201);
        return created.path("id");
    }

    int start(String... courses) {
        int task = create(courses);
        act(task, "start", 200);
        return task;
    }

    Response act(int task, String action, int status) {
        Response answer = request().post("/api/tasks/{task}/{action}", task, action);
        assertThat(answer.statusCode()).as(action + ": " + answer.asString()).isEqualTo(status);
        return answer;
    }

    Response read(int task) {
        return request().get("/api/tasks/{task}", task);
    }

    String status(int task) {
        return read(task).path("status");
    }

    List<String> log(int task) {
        return request().queryParam("limit", 1000).get("/api/tasks/{task}/logs", task).path("message");
    }

    void awaitStatus(int task, String status) {
        Awaitility.await(status).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200)).untilAsserted(
                () -> assertThat(status(task)).as(() -> String.join("\n", log(task))).isEqualTo(status));
    }

    /** Waits until a node has it, which is when it has an item. */
    void awaitLog(int task, String part) {
        Awaitility.await(part).atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(200))
                .until(() -> log(task).stream().anyMatch(line -> line.contains(part)));
    }
}
