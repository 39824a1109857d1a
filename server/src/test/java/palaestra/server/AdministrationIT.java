package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What administrators do below {@code /admin/api}, and what comes of it. */
@ExtendWith(SharedServer.class)
class AdministrationIT {

    private PalaestraProcess server;
    private SmartCoderClient admin;

    @BeforeEach
    void signIn(PalaestraProcess shared) {
        server = shared;
        admin = SmartCoderClient.administrator(shared);
    }

    @AfterEach
    void takeAllModelsIntoService() {
        for (String model : admin.get("/admin/api/models").extract().jsonPath().getList("id", String.class)) {
            post("/models/" + model + "/enable", null).then().statusCode(200);
        }
    }

    @Test
    void aBanEndsTheSessionsUntilItIsLifted() {
        SmartCoderClient ada = SmartCoderClient.user(server);
        post("/accounts/" + ada.id() + "/ban", Map.of("seconds", 3600)).then().statusCode(200)
                .body("standing", equalTo("banned")).body("bannedUntil", not(nullValue()));
        ada.get("/users/{id}", ada.id()).statusCode(401);
        list("/accounts", Map.of("search", ada.name(), "standing", "banned")).body("total", equalTo(1))
                .body("items[0].id", equalTo((int) ada.id()));
        list("/accounts", Map.of("search", ada.name(), "standing", "active")).body("total", equalTo(0));
        post("/accounts/" + ada.id() + "/ban", Map.of()).then().body("bannedUntil", nullValue())
                .body("standing", equalTo("banned"));
        post("/accounts/" + ada.id() + "/unban", null).then().body("standing", equalTo("active"));
        told("ban", ada);
        told("ban-lifted", ada);
    }

    @Test
    void aDisabledAccountStaysOutUntilItIsEnabled() {
        SmartCoderClient ada = SmartCoderClient.user(server);
        post("/accounts/" + ada.id() + "/disable", null).then().body("standing", equalTo("disabled"));
        ada.get("/users/{id}", ada.id()).statusCode(401);
        post("/accounts/" + ada.id() + "/enable", null).then().body("standing", equalTo("active"));
        told("disabling", ada);
        told("enabling", ada);
    }

    @Test
    void aRoleCountsAtOnce() {
        SmartCoderClient ada = SmartCoderClient.user(server);
        ada.get("/admin/api/models").statusCode(403);
        post("/accounts/" + ada.id() + "/role", Map.of("role", "admin")).then().body("role", equalTo("admin"));
        Awaitility.await().atMost(Duration.ofSeconds(10)).untilAsserted(() ->
                ada.get("/admin/api/models").statusCode(200));
        post("/accounts/" + ada.id() + "/role", Map.of("role", "programmer")).then()
                .body("role", equalTo("programmer"));
        ada.get("/admin/api/models").statusCode(403);
        told("role-change", ada);
    }

    @Test
    void creditsAreGrantedOncePerKey() {
        SmartCoderClient ada = SmartCoderClient.user(server);
        Map<String, Object> grant = Map.of("amount", 500, "reason", "Workshop", "key", UUID.randomUUID().toString());
        post("/accounts/" + ada.id() + "/credits", grant).then().statusCode(200).body("credits", equalTo(500));
        post("/accounts/" + ada.id() + "/credits", grant).then().statusCode(200).body("credits", equalTo(500));
        admin.get("/admin/api/accounts/{id}/credits", ada.id()).body("size()", equalTo(1))
                .body("[0].amount", equalTo(500)).body("[0].description", equalTo("Add: Workshop"));
        told("credit-grant", ada);
    }

    @Test
    void accountsComeInTheOrderThatIsWished() {
        String word = "w" + UUID.randomUUID().toString().substring(0, 8);
        for (String letter : List.of("b", "a", "c")) {
            SmartCoderClient.anonymously(server).contentType(ContentType.JSON).body(Map.of("username", letter + word,
                    "password", SmartCoderClient.PASSWORD)).post("/users/auth/register").then().statusCode(200);
        }
        assertThat(names(Map.of("search", word))).containsExactly("c" + word, "a" + word, "b" + word);
        assertThat(names(Map.of("search", word, "sort", "name", "order", "asc")))
                .containsExactly("a" + word, "b" + word, "c" + word);
        assertThat(names(Map.of("search", word, "sort", "last-login"))).hasSize(3);
        assertThat(names(Map.of("search", word, "size", 1, "page", 2))).containsExactly("a" + word);
        assertThat(names(Map.of("search", "%" + word))).isEmpty();
    }

    @Test
    void filesAreTablesThatNoSpreadsheetComputesWith() {
        SmartCoderClient ada = SmartCoderClient.user(server);
        Response file = admin.request().queryParam("search", ada.name()).get("/admin/api/accounts/export");
        assertThat(file.contentType()).startsWith("text/csv");
        assertThat(file.header("Content-Disposition")).contains("accounts.csv");
        assertThat(file.asString().split("\r\n")).hasSize(2)
                .startsWith("id,username,email,role,standing,created_at,last_login_at,credits");
        admin.request().queryParam("search", ada.name()).queryParam("format", "json")
                .get("/admin/api/accounts/export").then().body("[0].username", equalTo(ada.name()));
        assertThat(admin.request().get("/admin/api/audit/export").asString()).startsWith("id,at,kind,level,");
    }

    @Test
    void codesAreMadeListedRedeemedAndWithdrawn() {
        JsonPath made = post("/codes", Map.of("count", 3, "value", 70)).then().statusCode(201).extract().jsonPath();
        List<String> codes = made.getList("codes");
        assertThat(codes).hasSize(3).doesNotHaveDuplicates();
        JsonPath unused = one("unused", codes.get(0));
        assertThat(unused.getInt("items[0].value")).isEqualTo(70);
        post("/codes/" + unused.getLong("items[0].id") + "/withdraw", null).then().statusCode(200);
        post("/codes/" + unused.getLong("items[0].id") + "/withdraw", null).then().statusCode(404);
        assertThat(one("unused", codes.get(0)).getInt("total")).isZero();

        SmartCoderClient ada = SmartCoderClient.user(server);
        ada.json("/api/v1/users/me/credits", Map.of("redeem_code", codes.get(1))).statusCode(200);
        JsonPath redeemed = one("redeemed", codes.get(1));
        assertThat(redeemed.getString("items[0].redeemer")).isEqualTo(ada.name());
        post("/codes/" + redeemed.getLong("items[0].id") + "/withdraw", null).then().statusCode(404);
        assertThat(admin.request().queryParam("state", "unused").get("/admin/api/codes/export").asString())
                .contains(codes.get(2)).doesNotContain(codes.get(0), codes.get(1));
        list("/audit", Map.of("kind", "codes-made")).body("items[0].actorName", equalTo("admin"));
    }

    @Test
    void nobodyFindsAModelThatIsOutOfService() {
        List<String> models = admin.get("/admin/api/models").statusCode(200).extract().jsonPath().getList("id");
        String model = "ngram";
        assertThat(models).contains(model).hasSizeGreaterThan(1);
        post("/models/" + model + "/disable", null).then().statusCode(200).body("enabled", equalTo(false))
                .body("disabledBy", equalTo("admin"));
        admin.get("/admin/api/models").body("id", hasItem(model));
        admin.get("/list_models").body("models", not(hasItem(model)));
        post("/models/" + model + "/enable", null).then().body("enabled", equalTo(true))
                .body("disabledBy", nullValue());
        admin.get("/list_models").body("models", hasItem(model));
        list("/audit", Map.of("kind", "model-disabling")).body("items[0].actorName", equalTo("admin"));
    }

    @Test
    void aCourseTaskIsStoppedStartedOverAndItsLogRead() {
        CourseClient ada = CourseClient.register(server);
        int task = ada.start("java-collections");
        post("/course-tasks/" + task + "/stop", null).then().statusCode(200);
        post("/course-tasks/" + task + "/stop", null).then().statusCode(409);
        assertThat(ada.status(task)).isEqualTo("cancelled");
        post("/course-tasks/" + task + "/retry", null).then().statusCode(200);
        assertThat(ada.status(task)).isEqualTo("running");
        admin.get("/admin/api/course-tasks/{id}/log", task).statusCode(200).body("size()", greaterThan(2));
        list("/course-tasks", Map.of("state", "running")).body("items.state", everyItem(equalTo("running")))
                .body("items.username", hasItem(ada.name()));
        post("/course-tasks/" + task + "/stop", null);
    }

    @Test
    void theTrailIsReadPageByPageWithoutGapsOrRepetitions() {
        for (int i = 0; i < 5; i++) {
            SmartCoderClient.user(server);
        }
        List<Integer> whole = list("/audit", Map.of("size", 9, "kind", "registration")).extract().path("items.id");
        List<Integer> pieces = new ArrayList<>();
        String next = null;
        while (pieces.size() < whole.size()) {
            Map<String, Object> query = new HashMap<>(Map.of("size", 2, "kind", "registration"));
            if (next != null) {
                query.put("behind", next);
            }
            JsonPath page = list("/audit", query).extract().jsonPath();
            pieces.addAll(page.getList("items.id", Integer.class));
            next = page.getString("next");
        }
        assertThat(pieces.subList(0, whole.size())).isEqualTo(whole);
    }

    private List<String> names(Map<String, ?> query) {
        return list("/accounts", query).extract().path("items.username");
    }

    private JsonPath one(String state, String code) {
        return list("/codes", Map.of("state", state, "search", code.toLowerCase(Locale.ROOT))).extract().jsonPath();
    }

    /** The trail says that the administrator did it to that account. */
    private void told(String kind, SmartCoderClient whom) {
        list("/audit", Map.of("kind", kind, "account", whom.id())).body("items[0].actorName", equalTo("admin"))
                .body("items[0].subjectName", equalTo(whom.name()));
    }

    private ValidatableResponse list(String path, Map<String, ?> query) {
        return admin.request().queryParams(query).get("/admin/api" + path).then().statusCode(200);
    }

    private Response post(String path, Object body) {
        return (body == null ? admin.request() : admin.request().contentType(ContentType.JSON).body(body))
                .post("/admin/api" + path);
    }
}
