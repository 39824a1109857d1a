package palaestra.server;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.getRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static palaestra.server.AiDeerClient.refused;
import static palaestra.server.AiDeerClient.unprocessable;

import com.github.tomakehurst.wiremock.WireMockServer;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.hamcrest.Matchers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Sign-in by WeChat, whose servers answer here as they are documented to. */
@ExtendWith(SharedServer.class)
class WechatIT {

    private static final String SECRET = "the-applications-secret";
    private static final String INVALID = "Could not validate credentials: ";

    private static WireMockServer wechat;
    private static PalaestraProcess server;

    private AiDeerClient client;

    @BeforeAll
    static void start(@TempDir Path data) throws IOException {
        wechat = new WireMockServer(options().dynamicPort().bindAddress("127.0.0.1"));
        wechat.start();
        server = PalaestraProcess.in(data).with("palaestra.ratelimit.enabled", false)
                .with("palaestra.admin.password", SharedServer.ADMIN_PASSWORD)
                .with("palaestra.wechat.url", wechat.baseUrl())
                .with("palaestra.wechat.appid", "wx123").with("palaestra.wechat.secret", SECRET).start();
    }

    @AfterAll
    static void stop() {
        server.close();
        wechat.stop();
    }

    @BeforeEach
    void reset() {
        wechat.resetAll();
        client = new AiDeerClient(server);
        answer("/cgi-bin/token", "{\"access_token\":\"app-token\",\"expires_in\":7200}");
        answer("/wxa/checksession", "{\"errcode\":0,\"errmsg\":\"ok\"}");
    }

    @Test
    void whoComesForTheFirstTimeGetsAnAccountAndKeepsIt() {
        String openid = identify();
        ValidatableResponse first = login().statusCode(200)
                .body("keySet() as List", contains("access_token", "token_type", "refresh_token"))
                .body("token_type", Matchers.equalTo("bearer"));
        int id = me(first).body("username", matchesPattern("wechat_[1-9][0-9]{7}")).body("permission",
                Matchers.equalTo(1)).body("nickname", nullValue()).extract().path("id");
        identify(openid);
        me(login()).body("id", Matchers.equalTo(id));
        wechat.verify(getRequestedFor(urlPathEqualTo("/sns/jscode2session"))
                .withQueryParam("appid", equalTo("wx123")).withQueryParam("secret", equalTo(SECRET))
                .withQueryParam("js_code", equalTo("a+code")).withQueryParam("grant_type",
                        equalTo("authorization_code")));
    }

    @Test
    void manyFirstSignInsAtOnceMakeOneAccount() throws Exception {
        identify();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            Set<Integer> ids = new HashSet<>();
            for (Future<Integer> id : threads.invokeAll(IntStream.range(0, 16).mapToObj(
                    i -> (Callable<Integer>) () -> me(login()).extract().path("id")).toList())) {
                ids.add(id.get());
            }
            assertThat(ids).hasSize(1);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theFirstPasswordNeedsNoOldOne() {
        identify();
        String token = login().extract().path("access_token");
        String name = client.get("/users/me", token).extract().path("username");
        refused(client.login(name, AiDeerClient.PASSWORD), 401, "Incorrect username or password");
        client.send("PUT", "/users/me/password", Map.of("new_password", AiDeerClient.PASSWORD), token).statusCode(200);
        client.token(name, AiDeerClient.PASSWORD);
        refused(client.send("PUT", "/users/me/password", Map.of("new_password", "another password"), token), 400,
                "Old password is required");
        login().statusCode(200);
    }

    @Test
    void whatWechatRefusesIsToldAsDocumented() {
        answer("/sns/jscode2session", "{\"errcode\":40029,\"errmsg\":\"invalid code, rid: 1\"}");
        refused(login(), 401, "Invalid code");
        answer("/sns/jscode2session", "{\"errcode\":40163,\"errmsg\":\"code been used, rid: 1\"}");
        refused(login(), 500, "WeChat server error: 40163, code been used, rid: 1");
        answer("/sns/jscode2session", "{\"errcode\":45011,\"errmsg\":\"api minute-quota reach limit\"}");
        refused(login(), 500, "WeChat server error: 45011, api minute-quota reach limit");
        stub("/sns/jscode2session", aResponse().withStatus(502).withBody("<html>bad gateway</html>"));
        refused(login(), 500, "WeChat server error: 502");
        answer("/sns/jscode2session", "<html>");
        login().statusCode(502);
        answer("/sns/jscode2session", "{\"openid\":\"x\"}");
        login().statusCode(502);
        unprocessable(client.get("/session/wechat/token", null), "missing", "query", "code");
    }

    @Test
    void aWechatThatDoesNotAnswerIsNotWaitedForForEver() {
        stub("/sns/jscode2session", aResponse().withFixedDelay(20_000));
        login().statusCode(504);
        stub("/sns/jscode2session", aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER));
        login().statusCode(503);
        assertThat(server.output() + server.errors()).contains("TIMED_OUT").doesNotContain(SECRET);
    }

    @Test
    void aRefreshReplacesBothTokens() {
        identify();
        ValidatableResponse first = login();
        String refresh = first.extract().path("refresh_token");
        ValidatableResponse second = client.get("/session/wechat/refresh", refresh).statusCode(200)
                .body("keySet() as List", contains("access_token", "token_type", "refresh_token"));
        me(second).statusCode(200);
        refused(client.get("/session/wechat/refresh", refresh), 401, INVALID + "Invalid token");
        refused(client.get("/users/me", first.extract().path("access_token")), 401, INVALID + "Invalid token");
        wechat.verify(getRequestedFor(urlPathEqualTo("/wxa/checksession"))
                .withQueryParam("access_token", equalTo("app-token"))
                .withQueryParam("sig_method", equalTo("hmac_sha256"))
                // HMAC-SHA256 of nothing with the key "key".
                .withQueryParam("signature",
                        equalTo("5d5d139563c95b5967b9bd9a8c9b233a9dedb45072794cd232dc1b74832607d0")));
    }

    @Test
    void aTokenOfTheWrongKindIsRefused() {
        identify();
        ValidatableResponse tokens = login();
        refused(client.get("/users/me", tokens.extract().path("refresh_token")), 400,
                INVALID + "Access token required");
        refused(client.get("/session/wechat/refresh", tokens.extract().path("access_token")), 400,
                INVALID + "Refresh token required");
        refused(client.get("/session/wechat/refresh", null), 401, "Not authenticated");
        refused(client.get("/session/wechat/refresh", "x.y.z"), 401, INVALID + "Invalid token");
    }

    @Test
    void aSessionThatEndedWithWechatIsNotRenewed() {
        identify();
        String refresh = login().extract().path("refresh_token");
        answer("/wxa/checksession", "{\"errcode\":87009,\"errmsg\":\"invalid signature\"}");
        refused(client.get("/session/wechat/refresh", refresh), 401, "Wechat session expired");
        answer("/wxa/checksession", "{\"errcode\":-1,\"errmsg\":\"system error\"}");
        refused(client.get("/session/wechat/refresh", refresh), 500, "WeChat server error: -1, system error");
    }

    @Test
    void anApplicationTokenThatEndedIsReplaced() {
        identify();
        String refresh = login().extract().path("refresh_token");
        wechat.stubFor(get(urlPathEqualTo("/wxa/checksession")).atPriority(1)
                .withQueryParam("access_token", equalTo("app-token"))
                .willReturn(text("{\"errcode\":40001,\"errmsg\":\"invalid credential\"}")));
        answer("/cgi-bin/token", "{\"access_token\":\"new-token\",\"expires_in\":0}");
        client.get("/session/wechat/refresh", refresh).statusCode(200);
    }

    @Test
    void withoutConfigurationThereIsNoSuchSignIn(PalaestraProcess shared) {
        refused(new AiDeerClient(shared).get("/session/wechat/token?code=x", null), 503,
                "WeChat login is not configured");
    }

    private String identify() {
        return identify("o" + UUID.randomUUID());
    }

    private String identify(String openid) {
        answer("/sns/jscode2session", "{\"session_key\":\"key\",\"openid\":\"" + openid + "\"}");
        return openid;
    }

    private ValidatableResponse login() {
        return client.get("/session/wechat/token?code=a%2Bcode", null);
    }

    private ValidatableResponse me(ValidatableResponse tokens) {
        return client.get("/users/me", tokens.extract().path("access_token"));
    }

    private static void answer(String path, String json) {
        stub(path, text(json));
    }

    private static ResponseDefinitionBuilder text(String json) {
        return aResponse().withHeader("Content-Type", "text/plain").withBody(json);
    }

    private static void stub(String path, ResponseDefinitionBuilder answer) {
        wechat.stubFor(get(urlPathEqualTo(path)).willReturn(answer));
    }
}
