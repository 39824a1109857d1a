package palaestra.server;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.hamcrest.Matchers;

/** AICreator's endpoints, as its clients call them. */
record AiCreatorClient(PalaestraProcess server) {

    static final String PASSWORD = "a long enough password";

    static final int PARAMS_ERROR = 40000;
    static final int NO_AUTH = 40100;
    static final int NOT_FOUND = 40400;

    private static final Map<Integer, String> MESSAGES = Map.of(0, "", PARAMS_ERROR, "请求参数错误", NO_AUTH, "无权限",
            NOT_FOUND, "请求数据不存在");

    /** Somebody who is signed in. */
    record User(long id, String name, String token) {
    }

    static String newName() {
        return "c-" + UUID.randomUUID().toString().substring(0, 13);
    }

    /** An app that no other test knows. */
    static long newApp() {
        return ThreadLocalRandom.current().nextLong(1, Long.MAX_VALUE);
    }

    User newUser() {
        String name = newName();
        register(name, PASSWORD).body("code", Matchers.equalTo(0));
        return user(name, PASSWORD);
    }

    User admin() {
        return user("admin", SharedServer.ADMIN_PASSWORD);
    }

    User user(String name, String password) {
        ValidatableResponse answer = ok(login(name, password));
        return new User(answer.extract().jsonPath().getLong("data.id"), name, answer.extract().path("data.token"));
    }

    ValidatableResponse register(String name, String password) {
        return post("/user/register", Map.of("userAccount", name, "password", password, "checkPassword", password),
                null);
    }

    ValidatableResponse login(String name, String password) {
        return post("/user/login", Map.of("userAccount", name, "password", password), null);
    }

    /** @param body null for none; @param token null for nobody's */
    ValidatableResponse post(String path, Object body, String token) {
        RequestSpecification request = request(token);
        return (body == null ? request : request.contentType(ContentType.JSON).body(body)).post(path).then();
    }

    ValidatableResponse get(String path, String token) {
        return request(token).get(path).then();
    }

    RequestSpecification request(String token) {
        RequestSpecification request = given().baseUri(server.url().toString()).urlEncodingEnabled(false);
        return token == null ? request : request.auth().oauth2(token);
    }

    /** Checks the envelope of a success. */
    static ValidatableResponse ok(ValidatableResponse answer) {
        return envelope(answer, 200, 0).body("description", Matchers.equalTo(""));
    }

    /** Checks the envelope of a refusal. */
    static void refused(ValidatableResponse answer, int code) {
        refused(answer, 200, code);
    }

    static void refused(ValidatableResponse answer, int status, int code) {
        envelope(answer, status, code).body("data", Matchers.nullValue())
                .body("description", Matchers.not(Matchers.emptyOrNullString()));
    }

    private static ValidatableResponse envelope(ValidatableResponse answer, int status, int code) {
        Response response = answer.extract().response();
        return answer.statusCode(status).contentType(ContentType.JSON)
                .header("X-Content-Type-Options", "nosniff")
                .header("Cache-Control", Matchers.containsString("no-store"))
                .body("code", Matchers.describedAs(response.asString(), Matchers.equalTo(code)))
                .body("message", Matchers.equalTo(MESSAGES.get(code)))
                .body("keySet() as List", Matchers.contains("code", "data", "message", "description"));
    }
}
