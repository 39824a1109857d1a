package palaestra.server;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.hamcrest.Matchers;

/** AIDeer's endpoints, as its clients call them. */
record AiDeerClient(PalaestraProcess server) {

    static final String PASSWORD = "a long enough password";

    private static final String PATH = "/api/v1";

    /** Somebody who is signed in. */
    record User(long id, String name, String token) {
    }

    static String newName() {
        return "d-" + UUID.randomUUID().toString().substring(0, 13);
    }

    User newUser() {
        String name = newName();
        int id = register(Map.of("username", name, "password", PASSWORD)).statusCode(200).extract().path("id");
        return new User(id, name, token(name, PASSWORD));
    }

    User admin() {
        String token = token("admin", SharedServer.ADMIN_PASSWORD);
        return new User(get("/users/me", token).extract().jsonPath().getLong("id"), "admin", token);
    }

    ValidatableResponse register(Map<String, ?> user) {
        return send("POST", "/users", user, null);
    }

    String token(String name, String password) {
        return login(name, password).statusCode(200).extract().path("access_token");
    }

    ValidatableResponse login(String name, String password) {
        return request(null).urlEncodingEnabled(true).formParam("username", name).formParam("password", password)
                .post("/session/oauth2/token").then();
    }

    ValidatableResponse get(String path, String token) {
        return send("GET", path, null, token);
    }

    /** @param body null for none; @param token null for nobody's */
    ValidatableResponse send(String method, String path, Object body, String token) {
        RequestSpecification request = request(token).redirects().follow(false);
        return (body == null ? request : request.contentType(ContentType.JSON).body(body)).request(method, path).then();
    }

    RequestSpecification request(String token) {
        RequestSpecification request = given().baseUri(server.url().toString()).basePath(PATH)
                .urlEncodingEnabled(false);
        return token == null ? request : request.auth().oauth2(token);
    }

    static Map<String, Object> message(String role, String content) {
        return Map.of("role", role, "type", "text", "content", content);
    }

    /** @return its identifier */
    String newPreset(User owner, String visibility) {
        return send("POST", "/presets", preset("A preset", visibility), owner.token()).statusCode(200).extract()
                .path("id");
    }

    static Map<String, Object> preset(String title, String visibility) {
        return new HashMap<>(Map.of("title", title, "visibility", visibility,
                "messages", List.of(message("system", "Answer in Python")), "parameters", Map.of()));
    }

    /** @return its identifier */
    String newChat(User owner, String preset, String visibility) {
        return send("POST", "/chats", chat(preset, "A chat", visibility), owner.token()).statusCode(200).extract()
                .path("id");
    }

    static Map<String, Object> chat(String preset, String title, String visibility) {
        return new HashMap<>(Map.of("preset_id", preset, "title", title, "visibility", visibility,
                "messages", List.of(message("user", "Sort a list"))));
    }

    /** Checks a refusal that is told in one sentence. */
    static void refused(ValidatableResponse answer, int status, String detail) {
        answer.statusCode(status).contentType(ContentType.JSON).body("keySet() as List", Matchers.contains("detail"))
                .body("detail", Matchers.equalTo(detail));
    }

    /** Checks a refusal that names the field that is wrong. */
    static void unprocessable(ValidatableResponse answer, String type, Object... loc) {
        answer.statusCode(422).contentType(ContentType.JSON).body("keySet() as List", Matchers.contains("detail"))
                .body("detail[0].type", Matchers.equalTo(type)).body("detail[0].loc", Matchers.contains(loc))
                .body("detail[0].msg", Matchers.not(Matchers.emptyOrNullString()))
                .body("detail[0]", Matchers.not(Matchers.hasKey("input")));
    }
}
