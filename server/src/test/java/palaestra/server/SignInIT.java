package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Accounts and sessions, as SmartCoder's clients see them. */
@ExtendWith(SharedServer.class)
class SignInIT {

    private static final String PASSWORD = "securepassword";

    private PalaestraProcess server;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        server = shared;
    }

    @Test
    void registrationAnswersAsDocumentedAndSignsIn() {
        String name = newName();
        register(Map.of("username", name, "password", PASSWORD, "email", name + "@example.com", "userType",
                "programmer")).statusCode(200)
                .body("code", equalTo(200)).body("message", equalTo("successful")).body("msg", equalTo("successful"))
                .body("total", equalTo(0)).body("data.id", notNullValue()).body("data.username", equalTo(name))
                .body("data.password", equalTo("********")).body("data.email", equalTo(name + "@example.com"))
                .body("data.userType", equalTo("PROGRAMMER"))
                .body("data.token", matchesPattern("[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .header("Cache-Control", containsString("no-store"))
                .header("Set-Cookie", containsString("palaestra_session="))
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Lax"));
    }

    @Test
    void loginAnswersWithTheDocumentsMessage() {
        String name = newName();
        register(Map.of("username", name, "password", PASSWORD));
        login(name, PASSWORD).statusCode(200).body("code", equalTo(200))
                .body("message", equalTo("Login successfully!")).body("data.username", equalTo(name))
                .body("data.password", equalTo("********")).body("data.email", nullValue())
                .body("data.userType", equalTo("COMMONUSER")).body("data.token", notNullValue());
    }

    @Test
    void aNameIsOneNameInWhateverCase() {
        String name = newName();
        register(Map.of("username", name, "password", PASSWORD));
        register(Map.of("username", name.toUpperCase(Locale.ROOT), "password", PASSWORD)).statusCode(200)
                .body("code", equalTo(400)).body("message", equalTo("Username is already taken."))
                .body("data", nullValue());
        login(name.toUpperCase(Locale.ROOT), PASSWORD).body("code", equalTo(200));
    }

    @Test
    void wrongNameAndWrongPasswordLookTheSame() {
        String name = newName();
        register(Map.of("username", name, "password", PASSWORD));
        String wrongPassword = login(name, "not the password").statusCode(200).body("code", equalTo(400))
                .extract().asString();
        assertThat(login(newName(), PASSWORD).extract().asString()).isEqualTo(wrongPassword);
    }

    @Test
    void twentyParallelRegistrationsOfOneNameMakeOneAccount() throws Exception {
        String name = newName();
        ExecutorService clients = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, 20).<Callable<Integer>>mapToObj(i -> () -> register(
                    Map.of("username", name, "password", PASSWORD)).statusCode(200).extract().<Integer>path("code"))
                    .toList();
            int made = 0;
            for (Future<Integer> answer : clients.invokeAll(calls)) {
                made += answer.get() == 200 ? 1 : 0;
            }
            assertThat(made).isEqualTo(1);
        } finally {
            clients.shutdownNow();
        }
        login(name, PASSWORD).body("code", equalTo(200));
    }

    @Test
    void theFirstAdministratorSignsInWithTheConfiguredPassword() {
        login("admin", SharedServer.ADMIN_PASSWORD).body("code", equalTo(200));
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {
        "a, securepassword, null, null", "null, securepassword, null, null", "ok-name, short, null, null",
        "ok-name, null, null, null", "ok-name, securepassword, no-address, null",
        "ok-name, securepassword, null, WIZARD", "' spaced', securepassword, null, null"})
    void invalidContentIsABusinessRefusal(String name, String password, String email, String userType) {
        Map<String, String> body = new HashMap<>();
        body.put("username", name);
        body.put("password", password);
        body.put("email", email);
        body.put("userType", userType);
        register(body).statusCode(200).body("code", equalTo(400)).body("message", notNullValue())
                .body("total", equalTo(0)).body("data", nullValue());
    }

    @Test
    void aForeignPageCannotUseTheCookie() {
        String name = newName();
        String cookie = register(Map.of("username", name, "password", PASSWORD)).extract()
                .cookie("palaestra_session");
        Map<String, String> request = Map.of("lang", "Python", "prompt", "sort a list");
        given().baseUri(server.url().toString()).contentType(ContentType.JSON).body(request)
                .cookie("palaestra_session", cookie).header("Origin", "https://evil.example")
                .post("/createItem").then().statusCode(403);
        given().baseUri(server.url().toString()).contentType(ContentType.JSON).body(request)
                .cookie("palaestra_session", cookie).header("Origin", server.url().toString())
                .post("/createItem").then().statusCode(200);
    }

    private ValidatableResponse register(Map<String, String> body) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON).body(body)
                .post("/users/auth/register").then();
    }

    private ValidatableResponse login(String name, String password) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", password)).post("/users/auth/login").then();
    }

    private static String newName() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }
}
