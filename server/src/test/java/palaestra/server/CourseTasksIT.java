package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Course tasks on one node, where time passes many times faster. */
class CourseTasksIT {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    @TempDir
    private static Path directory;

    private static PalaestraProcess server;

    private CourseClient ada;

    @BeforeAll
    static void startServer() {
        server = PalaestraProcess.in(directory.resolve("data"))
                .with("palaestra.ratelimit.enabled", false)
                .with("palaestra.course.time-scale", 100)
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
    void theCatalogueIsListed() {
        ada.request().get("/api/courses/list").then().statusCode(200)
                .body("courseId", hasItems("python-first-steps", "java-collections", "javascript-async"))
                .body("[0]", hasKey("clazzId")).body("state", everyItem(equalTo(0)));
    }

    @Test
    void aRehearsalGoesThroughItsCoursesToTheEnd() {
        int task = ada.create("java-collections", "999");
        ada.read(task).then().body("status", equalTo("pending")).body("total_courses", equalTo(2))
                .body("celery_task_id", nullValue()).body("start_time", nullValue());

        ada.act(task, "start", 200).then().body("detail", equalTo("task id: " + task));
        ada.awaitStatus(task, "completed");

        ada.read(task).then().body("progress", equalTo(100))
                .body("completed_courses", equalTo(1)).body("total_courses", equalTo(1))
                .body("error_msg", containsString("not in the catalogue: 999"))
                .body("celery_task_id", containsString("ID:"))
                .body("start_time", matchesPattern(TIME)).body("end_time", matchesPattern(TIME))
                .body("logs.level", hasItems("INFO", "WARNING"))
                .body("logs[0].message", containsString("Completed 1 of 2 courses"));
        ada.request().get("/api/tasks/{id}/solutions", task).then().statusCode(200)
                .body("exercise", contains("Without duplicates", "Queue of two stacks", "Group by length",
                        "Least recently used"))
                .body("language", everyItem(equalTo("Java"))).body("[0].solution", notNullValue());
    }

    @Test
    void anItemThatIsNotOpenYetIsWaitedFor() {
        int task = ada.start("python-first-steps");

        ada.awaitStatus(task, "completed");
        assertThat(ada.log(task)).anyMatch(line -> line.contains("left out, a rehearsal opens no links"));
    }

    @Test
    void nothingButUnknownCoursesFails() {
        int task = ada.start("998", "999");

        ada.awaitStatus(task, "failed");
        ada.read(task).then().body("error_msg", notNullValue()).body("end_time", matchesPattern(TIME))
                .body("logs.level", hasItems("ERROR"));
        ada.act(task, "retry", 200);
        ada.awaitStatus(task, "failed");
    }

    @Test
    void aPausedTaskStandsStillAndGoesOnWhereItWas() {
        int task = ada.start("javascript-async");
        ada.awaitLog(task, "The event loop in ten pictures");
        ada.act(task, "pause", 200);

        int progress = ada.read(task).path("progress");
        ada.act(task, "pause", 400);
        assertThat(ada.read(task).<Integer>path("progress")).isEqualTo(progress);
        ada.act(task, "resume", 200);
        ada.awaitLog(task, "Goes on at");
        ada.awaitStatus(task, "completed");
        assertThat(ada.log(task)).filteredOn(line -> line.contains("The event loop in ten pictures ("))
                .as("begun once").hasSize(1);
    }

    @Test
    void cancelledTasksCanBeStartedOverAndDeleted() {
        int task = ada.start("java-collections");
        ada.request().delete("/api/tasks/{id}", task).then().statusCode(400);
        ada.act(task, "cancel", 200);
        ada.read(task).then().body("status", equalTo("cancelled")).body("end_time", notNullValue());
        for (String action : List.of("start", "pause", "resume", "cancel")) {
            ada.act(task, action, 400).then().body("detail", instanceOf(String.class));
        }
        ada.act(task, "retry", 200);
        ada.awaitStatus(task, "completed");
        ada.request().delete("/api/tasks/{id}", task).then().statusCode(200).body("message", notNullValue());
        ada.read(task).then().statusCode(404);
    }

    @Test
    void noMoreThanThreeTasksArePendingOrRunning() {
        List<Integer> tasks = List.of(ada.create(), ada.create(), ada.create());

        ada.request().body(Map.of("name", "One too many")).post("/api/tasks").then().statusCode(400)
                .body("detail", containsString("as many pending and running tasks"));
        ada.act(tasks.get(0), "start", 200);
        ada.act(tasks.get(0), "pause", 200);
        ada.create();
        ada.act(tasks.get(0), "resume", 400);
        ada.act(tasks.get(0), "start", 400);
    }

    @Test
    void somebodyElsesTaskDoesNotExist() {
        int task = ada.create();
        CourseClient eve = CourseClient.register(server);

        eve.read(task).then().statusCode(404).body("detail", equalTo("There is no such task."));
        for (String action : List.of("start", "pause", "resume", "cancel", "retry")) {
            eve.act(task, action, 404);
        }
        eve.request().delete("/api/tasks/{id}", task).then().statusCode(404);
        eve.request().get("/api/tasks/{id}/logs", task).then().statusCode(404);
        eve.request().get("/api/tasks/{id}/solutions", task).then().statusCode(404);
        eve.request().body("{\"name\":\"mine\"}").put("/api/tasks/{id}", task).then().statusCode(404);
        eve.request().get("/api/tasks").then().body("items", empty()).body("total", equalTo(0))
                .body("total_pages", equalTo(0));
    }

    @Test
    void listsAreFilteredAndPaged() {
        int first = ada.create();
        int second = ada.create();
        ada.act(first, "cancel", 200);

        ada.request().get("/api/tasks").then().body("items.id", contains(second, first))
                .body("items[0]", not(hasKey("logs"))).body("page", equalTo(1)).body("page_size", equalTo(20));
        ada.request().queryParam("status", "cancelled").get("/api/tasks").then().body("items.id", contains(first));
        ada.request().queryParam("status[]", "pending").queryParam("status[]", "cancelled").get("/api/tasks").then()
                .body("items", hasSize(2));
        ada.request().queryParam("status", "bogus").get("/api/tasks").then().statusCode(200).body("total", equalTo(0));
        ada.request().queryParam("page", Long.MAX_VALUE / 2).queryParam("page_size", 1).get("/api/tasks").then()
                .statusCode(200).body("items", empty()).body("total_pages", equalTo(2));
        for (String query : List.of("page=0", "page=x", "page_size=101", "page_size=0")) {
            ada.request().get("/api/tasks?" + query).then().statusCode(422).body("detail", instanceOf(String.class))
                    .body("errors", notNullValue());
        }
    }

    @Test
    void invalidRequestsAreToldInATextAndByField() {
        for (String body : List.of("{}", "{\"name\":\"\"}", "{\"name\":7}", "{\"name\":\"x\",\"course_ids\":[1]}",
                "{\"name\":\"x\",\"course_ids\":\"1\"}", "{\"name\":\"x\",\"course_ids\":[null]}", "[]", "{", "",
                "{\"name\":\"" + "x".repeat(201) + "\"}")) {
            ada.request().body(body).post("/api/tasks").then().statusCode(422).body("detail", instanceOf(String.class))
                    .body("errors", notNullValue());
        }
        ada.request().get("/api/tasks/seven").then().statusCode(422);
        ada.request().get("/api/tasks/-1").then().statusCode(404);
        ada.request().get("/api/tasks/1/logs?limit=1001").then().statusCode(422);
    }

    @Test
    void aTaskCanBeRenamedAndNothingElseOfItChosen() {
        int task = ada.create();
        ada.request().body("{\"name\":\"new\",\"status\":\"completed\",\"unknown\":1}").put("/api/tasks/{id}", task)
                .then().statusCode(200).body("name", equalTo("new")).body("status", equalTo("pending"))
                .body("logs", nullValue());
    }

    @Test
    void whoIsNotSignedInIsToldHowTo() {
        given().baseUri(server.url().toString()).get("/api/tasks").then().statusCode(401)
                .header("WWW-Authenticate", "Bearer").body("detail", notNullValue());
        given().baseUri(server.url().toString()).get("/api/nowhere").then().statusCode(404)
                .body("detail", notNullValue());
        ada.request().patch("/api/tasks").then().statusCode(405).header("Allow", containsString("GET"))
                .body("detail", notNullValue());
    }

    @Test
    void logsHaveReadableLinesWithTimes() {
        int task = ada.start("java-collections");
        ada.awaitStatus(task, "completed");

        ada.request().queryParam("limit", 5).get("/api/tasks/{id}/logs", task).then().body("$", hasSize(5))
                .body("created_at", everyItem(matchesPattern(TIME))).body("id[0]", greaterThan(0));
        assertThat(ada.log(task)).doesNotHaveDuplicates().contains(
                "Java: collections that fit, Video: ArrayList and ArrayDeque inside (5:20)");
    }
}
