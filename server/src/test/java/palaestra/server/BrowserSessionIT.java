package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.http.Cookie;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What a server does for browsers: the way to the pages, their headers, and a session that scripts cannot read. */
@ExtendWith(SharedServer.class)
class BrowserSessionIT {

    private static final String COOKIE = "palaestra_session";

    @Test
    void whoOpensTheBareAddressInABrowserComesToThePagesAndProgramsNoticeNothing(PalaestraProcess server) {
        request(server).header("Accept", "text/html,application/xhtml+xml").get("/").then().statusCode(302)
                .header("Location", "/app/");
        request(server).accept(ContentType.JSON).get("/").then().statusCode(404).contentType(ContentType.JSON);
    }

    @Test
    void pagesAndModulesForbidWhateverDoesNotComeFromHere(PalaestraProcess server) {
        for (String path : new String[] {"/app/", "/app/js/main.js", "/app/webjars/vue.runtime.esm-browser.prod.js",
            "/app/reset-password/"}) {
            request(server).get(path).then().statusCode(200)
                    .header("Content-Security-Policy", containsString("default-src 'self'"))
                    .header("Content-Security-Policy", not(containsString("unsafe")))
                    .header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "DENY");
        }
    }

    @Test
    void theTokenIsInACookieForBrowsersOnly(PalaestraProcess server) {
        Response answer = join(server, newName());
        Cookie cookie = answer.getDetailedCookie(COOKIE);

        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getSameSite()).isEqualToIgnoringCase("Lax");
        assertThat(answer.body().asString()).doesNotContain("eyJ");
        request(server).cookie(cookie).get("/account/session").then().statusCode(200)
                .body("account.role", equalTo("user"));
        request(server).cookie(cookie).get("/api/v1/users/me").then().statusCode(200);
        request(server).cookie(cookie).get("/v1/models").then().statusCode(200);
        request(server).cookie(cookie).get("/task/auth/my/list").then().statusCode(200);
    }

    @Test
    void nobodyIsSignedInAfterSigningOut(PalaestraProcess server) {
        Cookie cookie = join(server, newName()).getDetailedCookie(COOKIE);
        request(server).cookie(cookie).delete("/account/session").then().statusCode(200).cookie(COOKIE, "");
        request(server).cookie(cookie).get("/account/session").then().statusCode(200).body("account", nullValue());
        request(server).cookie(cookie).get("/account/keys").then().statusCode(401);
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreToldAlike(PalaestraProcess server) {
        String name = newName();
        join(server, name);
        String wrong = signIn(server, name, "wrong password").then().extract().asString();
        assertThat(signIn(server, newName(), "wrong password").then().extract().asString()).isEqualTo(wrong);
        signIn(server, name, SmartCoderClient.PASSWORD).then().statusCode(200).body("account.username", equalTo(name));
    }

    @Test
    void whatIsWrongWithARegistrationIsToldByField(PalaestraProcess server) {
        request(server).contentType(ContentType.JSON).body(Map.of("username", "a", "password", "securepassword"))
                .post("/account/registration").then().statusCode(400)
                .body("errors[0].field", equalTo("username"))
                .body("errors[0].message", equalTo("must have 2 to 50 characters"));
        request(server).contentType(ContentType.JSON)
                .body(Map.of("username", newName(), "password", "securepassword", "role", "admin"))
                .post("/account/registration").then().statusCode(400);
    }

    @Test
    void aForeignPageCannotActByTheCookie(PalaestraProcess server) {
        Cookie cookie = join(server, newName()).getDetailedCookie(COOKIE);
        request(server).cookie(cookie).header("Origin", "https://evil.example").contentType(ContentType.JSON)
                .body(Map.of("name", "theirs")).post("/account/keys").then().statusCode(403);
        request(server).cookie(cookie).header("Origin", server.url().toString()).contentType(ContentType.JSON)
                .body(Map.of("name", "mine")).post("/account/keys").then().statusCode(201);
    }

    @Test
    void theCookieOpensAWebSocketForOurOwnPagesOnly(PalaestraProcess server) {
        Cookie cookie = join(server, newName()).getDetailedCookie(COOKIE);
        assertThat(firstOfSocket(server, cookie, server.url().toString())).contains("\"connected\"");
        assertThat(firstOfSocket(server, cookie, "https://evil.example")).isEqualTo("1008");
    }

    /** The first message, or the code that the connection is closed with. */
    private static String firstOfSocket(PalaestraProcess server, Cookie cookie, String origin) {
        CompletableFuture<String> first = new CompletableFuture<>();
        WebSocket socket = HttpClient.newHttpClient().newWebSocketBuilder()
                .header("Cookie", cookie.getName() + "=" + cookie.getValue()).header("Origin", origin)
                .buildAsync(URI.create("ws://127.0.0.1:" + server.port() + "/ws/connect"), new WebSocket.Listener() {
                    @Override
                    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
                        first.complete(data.toString());
                        return null;
                    }

                    @Override
                    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
                        first.complete(Integer.toString(status));
                        return null;
                    }
                }).join();
        try {
            return first.orTimeout(10, TimeUnit.SECONDS).join();
        } finally {
            socket.abort();
        }
    }

    private static Response join(PalaestraProcess server, String name) {
        return request(server).contentType(ContentType.JSON)
                .body(Map.of("username", name, "password", SmartCoderClient.PASSWORD)).post("/account/registration");
    }

    private static Response signIn(PalaestraProcess server, String name, String password) {
        return request(server).contentType(ContentType.JSON).body(Map.of("username", name, "password", password))
                .post("/account/session");
    }

    private static RequestSpecification request(PalaestraProcess server) {
        return given().baseUri(server.url().toString()).redirects().follow(false);
    }

    private static String newName() {
        return "b" + UUID.randomUUID().toString().substring(0, 12);
    }
}
