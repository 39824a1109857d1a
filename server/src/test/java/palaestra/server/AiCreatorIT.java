package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static palaestra.server.AiCreatorClient.NOT_FOUND;
import static palaestra.server.AiCreatorClient.NO_AUTH;
import static palaestra.server.AiCreatorClient.PARAMS_ERROR;
import static palaestra.server.AiCreatorClient.PASSWORD;
import static palaestra.server.AiCreatorClient.newApp;
import static palaestra.server.AiCreatorClient.newName;
import static palaestra.server.AiCreatorClient.ok;
import static palaestra.server.AiCreatorClient.refused;

import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.server.AiCreatorClient.User;

/** Accounts and chat histories, as AICreator's clients see them. */
@ExtendWith(SharedServer.class)
class AiCreatorIT {

    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?";

    private AiCreatorClient client;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        client = new AiCreatorClient(shared);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/health/"})
    void healthIsOkWithAndWithoutASlash(String path) {
        ok(client.get(path, null)).body("data", equalTo("ok"));
    }

    @Test
    void registrationAnswersTheNumberAndOpensNoSession() {
        ok(client.register(newName(), PASSWORD)).body("data", greaterThan(0))
                .header("Set-Cookie", nullValue());
    }

    @Test
    void loginAnswersTheUserAndSetsTheCookie() {
        String name = newName();
        int id = client.register(name, PASSWORD).extract().path("data");
        ok(client.login(name.toUpperCase(Locale.ROOT), PASSWORD))
                .body("data.keySet() as List", contains("id", "userAccount", "userName", "userAvatar", "userProfile",
                        "userRole", "createTime", "updateTime", "token"))
                .body("data.id", equalTo(id)).body("data.userAccount", equalTo(name))
                .body("data.userName", matchesPattern("用户[0-9a-f-]{36}")).body("data.userAvatar", nullValue())
                .body("data.userProfile", nullValue()).body("data.userRole", equalTo("user"))
                .body("data.createTime", matchesPattern(TIME)).body("data.updateTime", matchesPattern(TIME))
                .body("data.token", matchesPattern("[\\w-]+\\.[\\w-]+\\.[\\w-]+"))
                .header("Set-Cookie", containsString("palaestra_session="))
                .header("Set-Cookie", containsString("HttpOnly"))
                .header("Set-Cookie", containsString("SameSite=Lax"));
    }

    @Test
    void theOwnAccountIsShownWithoutAToken() {
        User ada = client.newUser();
        ok(client.post("/user/getvo", null, ada.token()))
                .body("data.keySet() as List", contains("id", "userAccount", "userName", "userAvatar", "userProfile",
                        "userRole", "createTime", "updateTime"))
                .body("data.id", equalTo((int) ada.id())).body("data.userAccount", equalTo(ada.name()));
        ok(client.post("/user/getvo", null, client.admin().token())).body("data.userRole", equalTo("admin"))
                .body("data.userName", equalTo("admin"));
    }

    @Test
    void theCookieSignsInToo() {
        String name = newName();
        client.register(name, PASSWORD);
        String cookie = client.login(name, PASSWORD).extract().cookie("palaestra_session");
        ok(client.request(null).cookie("palaestra_session", cookie).post("/user/getvo").then())
                .body("data.userAccount", equalTo(name));
        refused(client.request(null).cookie("palaestra_session", cookie).header("Origin", "https://evil.example")
                .post("/user/logout").then(), NO_AUTH);
        ok(client.request(null).cookie("palaestra_session", cookie).post("/user/logout").then())
                .header("Set-Cookie", containsString("Max-Age=0"));
        refused(client.request(null).cookie("palaestra_session", cookie).post("/user/getvo").then(), NO_AUTH);
    }

    @Test
    void logoutEndsThatSessionAloneAndIsTrueWithoutOne() {
        User ada = client.newUser();
        User elsewhere = client.user(ada.name(), PASSWORD);
        ok(client.post("/user/logout", null, ada.token())).body("data", equalTo(true));
        refused(client.post("/user/getvo", null, ada.token()), NO_AUTH);
        ok(client.post("/user/getvo", null, elsewhere.token()));
        ok(client.post("/user/logout", null, ada.token())).body("data", equalTo(true));
        ok(client.post("/user/logout", null, null)).body("data", equalTo(true));
    }

    @Test
    void wrongNameAndWrongPasswordLookTheSame() {
        User ada = client.newUser();
        ValidatableResponse wrong = client.login(ada.name(), "not that password");
        refused(wrong, PARAMS_ERROR);
        assertThat(client.login(newName(), PASSWORD).extract().asString()).isEqualTo(wrong.extract().asString());
    }

    @ParameterizedTest
    @CsvSource(nullValues = "null", value = {"abc,12345678,12345678", "null,12345678,12345678",
        "ab!cd,12345678,12345678",
        "ａｂ，ｃｄ,12345678,12345678", "good-name,1234567,1234567", "good-name,12345678,87654321",
        "good-name,12345678,null", "good-name,null,12345678"})
    void anUnacceptableRegistrationIsRefused(String name, String password, String again) {
        Map<String, Object> body = new HashMap<>();
        body.put("userAccount", name);
        body.put("password", password);
        body.put("checkPassword", again);
        refused(client.post("/user/register", body, null), PARAMS_ERROR);
    }

    @Test
    void twentyParallelRegistrationsOfOneNameMakeOneAccount() throws Exception {
        String name = newName();
        ExecutorService clients = Executors.newFixedThreadPool(20);
        try {
            List<Callable<Integer>> calls = IntStream.range(0, 20).<Callable<Integer>>mapToObj(i ->
                    () -> client.register(name, PASSWORD).extract().<Integer>path("code")).toList();
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(calls)) {
                codes.add(answer.get());
            }
            assertThat(codes).containsOnly(0, PARAMS_ERROR);
            assertThat(Collections.frequency(codes, 0)).isEqualTo(1);
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void aProfileChangesWithTheRightPasswordOnly() {
        User ada = client.newUser();
        Map<String, String> change = Map.of("userName", "Ada <b>λ</b>", "userAvatar", "https://example.org/a.png",
                "userProfile", "");
        Map<String, String> wrong = new HashMap<>(change);
        wrong.put("password", "not that password");
        refused(client.post("/user/updateInfo", change, ada.token()), PARAMS_ERROR);
        refused(client.post("/user/updateInfo", wrong, ada.token()), PARAMS_ERROR);
        ok(client.post("/user/getvo", null, ada.token())).body("data.userAvatar", nullValue());

        Map<String, String> right = new HashMap<>(change);
        right.put("password", PASSWORD);
        ok(client.post("/user/updateInfo", right, ada.token())).body("data", equalTo(true));
        ok(client.post("/user/updateInfo", Map.of("password", PASSWORD), ada.token()));
        ok(client.post("/user/getvo", null, ada.token())).body("data.userName", equalTo("Ada <b>λ</b>"))
                .body("data.userAvatar", equalTo("https://example.org/a.png")).body("data.userProfile", equalTo(""));
        refused(client.post("/user/updateInfo", Map.of("password", PASSWORD, "userName", "x".repeat(101)),
                ada.token()), PARAMS_ERROR);
    }

    @Test
    void aNewPasswordEndsAllSessions() {
        User ada = client.newUser();
        User elsewhere = client.user(ada.name(), PASSWORD);
        refused(updatePassword(ada, "not that password", "a brand new password"), PARAMS_ERROR);
        refused(updatePassword(ada, PASSWORD, PASSWORD), PARAMS_ERROR);
        refused(updatePassword(ada, PASSWORD, "short"), PARAMS_ERROR);
        ok(client.post("/user/getvo", null, ada.token()));

        ok(updatePassword(ada, PASSWORD, "a brand new password")).body("data", equalTo(true));
        refused(client.post("/user/getvo", null, ada.token()), NO_AUTH);
        refused(client.post("/user/getvo", null, elsewhere.token()), NO_AUTH);
        refused(client.login(ada.name(), PASSWORD), PARAMS_ERROR);
        ok(client.login(ada.name(), "a brand new password"));
    }

    @Test
    void aBanKeepsTheAccountOutUntilItIsLifted() {
        User ada = client.newUser();
        String admin = client.admin().token();
        ok(ban(admin, ada.id(), -1)).body("data", equalTo(true));
        refused(client.post("/user/getvo", null, ada.token()), NO_AUTH);
        refused(client.login(ada.name(), PASSWORD), NO_AUTH);
        refused(client.login(ada.name(), "not that password"), PARAMS_ERROR);
        ok(client.post("/user/unban", Map.of("userId", ada.id()), admin)).body("data", equalTo(true));
        ok(client.post("/user/unban", Map.of("userId", ada.id()), admin)).body("data", equalTo(true));
        refused(client.post("/user/getvo", null, ada.token()), NO_AUTH);
        ok(client.login(ada.name(), PASSWORD)).body("data.userRole", equalTo("user"));
    }

    @Test
    void aBanEndsByItself() {
        User ada = client.newUser();
        ok(ban(client.admin().token(), ada.id(), 1));
        await().atMost(Duration.ofSeconds(20)).until(() ->
                client.login(ada.name(), PASSWORD).extract().<Integer>path("code") == 0);
    }

    @Test
    void aBanThatCannotBeIsRefused() {
        User admin = client.admin();
        User ada = client.newUser();
        refused(ban(admin.token(), Long.MAX_VALUE, 60), NOT_FOUND);
        refused(client.post("/user/unban", Map.of("userId", -5), admin.token()), NOT_FOUND);
        refused(ban(admin.token(), ada.id(), 0), PARAMS_ERROR);
        refused(ban(admin.token(), ada.id(), -2), PARAMS_ERROR);
        refused(ban(admin.token(), admin.id(), 60), NO_AUTH);
        ok(client.post("/user/getvo", null, admin.token()));
        ok(client.post("/user/getvo", null, ada.token()));
    }

    @Test
    void noRequestAfterABanSucceeds() throws Exception {
        User ada = client.newUser();
        String admin = client.admin().token();
        AtomicBoolean banned = new AtomicBoolean();
        ExecutorService clients = Executors.newFixedThreadPool(4);
        try {
            List<Future<List<Integer>>> running = IntStream.range(0, 4).mapToObj(i ->
                    clients.submit(() -> askUntilRefused(ada, banned))).toList();
            ok(ban(admin, ada.id(), 3600));
            banned.set(true);
            for (Future<List<Integer>> codes : running) {
                assertThat(codes.get()).containsOnly(NO_AUTH);
            }
        } finally {
            clients.shutdownNow();
        }
    }

    @Test
    void aMessageIsReadAsItWasWritten() {
        User ada = client.newUser();
        long app = newApp();
        int id = ok(create(ada, app, "ai", "  <b>你好</b> \uD83D\uDE00 \" \\ \n")).extract().path("data");
        ok(client.get("/chat-history/app/" + app, ada.token()))
                .body("data.keySet() as List", contains("records", "total", "size", "current", "pages"))
                .body("data.total", equalTo(1)).body("data.size", equalTo(10)).body("data.current", equalTo(1))
                .body("data.pages", equalTo(1)).body("data.records", hasSize(1))
                .body("data.records[0].keySet() as List", contains("id", "message", "messageType", "appId", "userId",
                        "createTime", "updateTime", "isDelete"))
                .body("data.records[0].id", equalTo(id))
                .body("data.records[0].message", equalTo("  <b>你好</b> \uD83D\uDE00 \" \\ \n"))
                .body("data.records[0].messageType", equalTo("ai")).body("data.records[0].appId", equalTo(app))
                .body("data.records[0].userId", equalTo((int) ada.id()))
                .body("data.records[0].createTime", matchesPattern(TIME))
                .body("data.records[0].updateTime", matchesPattern(TIME))
                .body("data.records[0].isDelete", equalTo(0));
    }

    @Test
    void aHistoryIsReadPageByPageByTheTimesItGivesOut() {
        User ada = client.newUser();
        long app = newApp();
        List<Integer> created = IntStream.range(0, 7).mapToObj(i ->
                create(ada, app, "user", "m" + i).extract().<Integer>path("data")).toList();
        List<Integer> read = new ArrayList<>();
        String next = "/chat-history/app/" + app + "?pageSize=3";
        for (int i = 0; i < 3; i++) {
            ValidatableResponse page = ok(client.get(next, ada.token())).body("data.total", equalTo(7))
                    .body("data.pages", equalTo(3)).body("data.size", equalTo(3));
            read.addAll(page.extract().path("data.records.id"));
            next = "/chat-history/app/" + app + "?pageSize=3&lastCreateTime="
                    + page.extract().<String>path("data.records[-1].createTime");
        }
        Collections.reverse(read);
        assertThat(read).isEqualTo(created);
        ok(client.get(next, ada.token())).body("data.records", empty());
    }

    @Test
    void aHistoryIsItsOwnersAndTheAdministrators() {
        User ada = client.newUser();
        User eva = client.newUser();
        long app = newApp();
        int adas = create(ada, app, "user", "from Ada").extract().path("data");
        int evas = create(eva, app, "user", "from Eva").extract().path("data");
        ok(client.get("/chat-history/app/" + app, ada.token())).body("data.records.id", contains(adas));
        ok(client.get("/chat-history/app/" + app, eva.token())).body("data.records.id", contains(evas));
        ok(client.get("/chat-history/app/" + app, client.admin().token()))
                .body("data.records.id", contains(evas, adas));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "0", "-1", "1.5", "99999999999999999999", "1?pageSize=0", "1?pageSize=51",
        "1?pageSize=x", "1?pageSize=-1", "1?lastCreateTime=yesterday", "1?lastCreateTime=2025-08-25T12:00:00Z"})
    void anUnacceptableListIsRefused(String list) {
        refused(client.get("/chat-history/app/" + list, client.newUser().token()), PARAMS_ERROR);
    }

    @Test
    void anUnacceptableMessageIsRefused() {
        User ada = client.newUser();
        refused(create(ada, 1, "user", " "), PARAMS_ERROR);
        refused(create(ada, 1, "user", "x".repeat(10_001)), PARAMS_ERROR);
        refused(create(ada, 1, "USER", "x"), PARAMS_ERROR);
        refused(create(ada, 0, "user", "x"), PARAMS_ERROR);
        refused(create(ada, 1, "user", "a\u0000b"), PARAMS_ERROR);
        ok(create(ada, newApp(), "user", "x".repeat(10_000)));
    }

    @Test
    void anAdministratorSearchesByEverythingAtOnce() {
        User ada = client.newUser();
        User eva = client.newUser();
        String admin = client.admin().token();
        long app = newApp();
        int wanted = create(ada, app, "user", "it is 100% Sure_").extract().path("data");
        create(ada, app, "user", "it is 1000 sure");
        create(ada, app, "ai", "it is 100% sure_");
        create(eva, app, "user", "it is 100% sure_");
        ok(search(admin, Map.of("appId", app, "userId", ada.id(), "messageType", "user", "message", "00% sUre_")))
                .body("data.records.id", contains(wanted)).body("data.total", equalTo(1))
                .body("data.current", equalTo(1)).body("data.size", equalTo(10)).body("data.pages", equalTo(1));
        ok(search(admin, Map.of("appId", app, "cur", 2, "size", 3, "sortField", "id", "sortOrder", "asc")))
                .body("data.records", hasSize(1)).body("data.total", equalTo(4)).body("data.pages", equalTo(2))
                .body("data.current", equalTo(2)).body("data.size", equalTo(3));
        ok(search(admin, Map.of("appId", app, "pageNum", 1, "pageSize", 1, "sortOrder", "ascend")))
                .body("data.records.id", contains(wanted));
        ok(search(admin, Map.of("appId", app, "cur", Long.MAX_VALUE, "size", 100_000)))
                .body("data.records", empty()).body("data.total", equalTo(4)).body("data.size", equalTo(100));
        String time = ok(search(admin, Map.of("appId", app, "sortField", "createTime", "sortOrder", "ascend")))
                .extract().path("data.records[1].createTime");
        ok(search(admin, Map.of("appId", app, "lastCreateTime", time))).body("data.records.id", contains(wanted));
        refused(search(admin, Map.of("sortField", "message")), PARAMS_ERROR);
        refused(search(admin, Map.of("sortOrder", "sideways")), PARAMS_ERROR);
        refused(search(admin, Map.of("cur", 0)), PARAMS_ERROR);
    }

    @Test
    void aDeletedMessageIsGoneFromEveryList() {
        User ada = client.newUser();
        String admin = client.admin().token();
        long app = newApp();
        int id = create(ada, app, "user", "to be deleted").extract().path("data");
        refused(client.post("/chat-history/admin/delete?chatHistoryId=" + id, null, ada.token()), NO_AUTH);
        ok(client.post("/chat-history/admin/delete?chatHistoryId=" + id, null, admin)).body("data", equalTo(true));
        ok(client.get("/chat-history/app/" + app, ada.token())).body("data.total", equalTo(0))
                .body("data.pages", equalTo(0)).body("data.records", empty());
        ok(search(admin, Map.of("appId", app))).body("data.total", equalTo(0));
        refused(client.post("/chat-history/admin/delete?chatHistoryId=" + id, null, admin), NOT_FOUND);
        refused(client.post("/chat-history/admin/delete?chatHistoryId=0", null, admin), PARAMS_ERROR);
        refused(client.post("/chat-history/admin/delete", null, admin), PARAMS_ERROR);
    }

    /** The codes of all requests that began after the ban was answered. */
    private List<Integer> askUntilRefused(User user, AtomicBoolean banned) {
        List<Integer> late = new ArrayList<>();
        while (late.size() < 10) {
            boolean counts = banned.get();
            int code = client.post("/user/getvo", null, user.token()).extract().path("code");
            assertThat(code).isIn(0, NO_AUTH);
            if (counts) {
                late.add(code);
            }
        }
        return late;
    }

    private ValidatableResponse updatePassword(User user, String password, String newPassword) {
        return client.post("/user/updatePassword", Map.of("password", password, "newPassword", newPassword),
                user.token());
    }

    private ValidatableResponse ban(String token, long id, long seconds) {
        return client.post("/user/ban", Map.of("userId", id, "time", seconds), token);
    }

    private ValidatableResponse create(User user, long app, String type, String message) {
        return client.post("/chat-history/create", Map.of("message", message, "messageType", type, "appId", app),
                user.token());
    }

    private ValidatableResponse search(String token, Map<String, ?> search) {
        return client.post("/chat-history/admin/page", search, token);
    }
}
