package palaestra.server;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;

/** One account that talks to the server as SmartCoder's clients do. */
record SmartCoderClient(PalaestraProcess server, String name, long id, String token) {

    static final String PASSWORD = "securepassword";

    static SmartCoderClient user(PalaestraProcess server) {
        return registered(server, "COMMONUSER");
    }

    static SmartCoderClient programmer(PalaestraProcess server) {
        return registered(server, "PROGRAMMER");
    }

    static SmartCoderClient administrator(PalaestraProcess server) {
        return signedIn(server, "admin", anonymously(server).contentType(ContentType.JSON)
                .body(Map.of("username", "admin", "password", SharedServer.ADMIN_PASSWORD)).post("/users/auth/login"));
    }

    static RequestSpecification anonymously(PalaestraProcess server) {
        return given().baseUri(server.url().toString());
    }

    RequestSpecification request() {
        return anonymously(server).auth().oauth2(token);
    }

    ValidatableResponse get(String path, Object... values) {
        return request().get(path, values).then();
    }

    /** Without a body, for the paths that take their parameters from the query. */
    ValidatableResponse post(String path, Object... values) {
        return request().post(path, values).then();
    }

    ValidatableResponse json(String path, Object body) {
        return request().contentType(ContentType.JSON).body(body).post(path).then();
    }

    ValidatableResponse form(String path, Map<String, ?> fields) {
        return request().contentType(ContentType.URLENC).formParams(fields).post(path).then();
    }

    /** The id of a new task. */
    long addTask(String content) {
        return json("/task/auth/add", Map.of("content", content, "codeType", "java"))
                .extract().jsonPath().getLong("data.taskId");
    }

    long addOpenTask(String content) {
        long task = addTask(content);
        post("/task/auth/ask?taskId={task}", task);
        return task;
    }

    /** The id of a new answer, which the owner of the task must look up, because answering does not tell it. */
    long answer(SmartCoderClient owner, long task, String content) {
        json("/answer/auth/add", Map.of("taskId", task, "content", content));
        return owner.get("/task/auth/task/detail?taskId={task}", task).extract().jsonPath()
                .getLong("data.answerList[-1].answerId");
    }

    private static SmartCoderClient registered(PalaestraProcess server, String userType) {
        String name = "u" + UUID.randomUUID().toString().substring(0, 12);
        return signedIn(server, name, anonymously(server).contentType(ContentType.JSON).body(Map.of("username", name,
                "password", PASSWORD, "email", name + "@example.com", "userType", userType))
                .post("/users/auth/register"));
    }

    private static SmartCoderClient signedIn(PalaestraProcess server, String name, Response answer) {
        return new SmartCoderClient(server, name, answer.jsonPath().getLong("data.id"),
                answer.jsonPath().getString("data.token"));
    }
}
