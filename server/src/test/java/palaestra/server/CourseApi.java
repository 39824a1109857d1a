package palaestra.server;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.hamcrest.Matchers;

/** The course platform's endpoints for accounts and administrators, as its clients call them. */
record CourseApi(PalaestraProcess server) {

    static final String PASSWORD = "a course password";

    /** Somebody who is signed in. */
    record User(long id, String name, String email, String token) {
    }

    User newUser() {
        String name = "k-" + UUID.randomUUID().toString().substring(0, 12);
        String email = name + "@Example.org";
        ValidatableResponse answer = register(name, email).statusCode(201);
        return new User(answer.extract().jsonPath().getLong("user.id"), name, email,
                answer.extract().path("access_token"));
    }

    User admin() {
        ValidatableResponse answer = login("admin", SharedServer.ADMIN_PASSWORD).statusCode(200);
        return new User(answer.extract().jsonPath().getLong("user.id"), "admin", "",
                answer.extract().path("access_token"));
    }

    ValidatableResponse register(String name, String email) {
        return post("/api/auth/register", Map.of("username", name, "email", email, "password", PASSWORD), null);
    }

    ValidatableResponse login(String name, String password) {
        return post("/api/auth/login", Map.of("username", name, "password", password), null);
    }

    ValidatableResponse get(String path, String token) {
        return request(token).get(path).then();
    }

    /** @param body null for none */
    ValidatableResponse post(String path, Object body, String token) {
        return send("POST", path, body, token);
    }

    ValidatableResponse put(String path, Object body, String token) {
        return send("PUT", path, body, token);
    }

    ValidatableResponse send(String method, String path, Object body, String token) {
        RequestSpecification request = request(token);
        return (body == null ? request : request.contentType(ContentType.JSON).body(body)).request(method, path).then();
    }

    RequestSpecification request(String token) {
        RequestSpecification request = given().baseUri(server.url().toString()).urlEncodingEnabled(false);
        return token == null ? request : request.auth().oauth2(token);
    }

    /** The token in the link that the log tells, where there is no mail server. */
    String tokenInLog(String purpose, long account) {
        Pattern link = Pattern.compile(purpose + " of account " + account + ": \\S+\\?token=([\\w-]{43})");
        return Awaitility.await(purpose).atMost(Duration.ofSeconds(30)).until(() -> {
            Matcher found = link.matcher(server.output());
            String last = null;
            while (found.find()) {
                last = found.group(1);
            }
            return last;
        }, Matchers.notNullValue());
    }

    static void refused(ValidatableResponse answer, int status) {
        answer.statusCode(status).contentType(ContentType.JSON).body("detail", Matchers.instanceOf(String.class))
                .body("detail", Matchers.not(Matchers.emptyString()));
        if (status == 401) {
            answer.header("WWW-Authenticate", "Bearer");
        }
        if (status == 422) {
            answer.body("errors", Matchers.instanceOf(List.class));
        }
    }
}
