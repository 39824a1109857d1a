package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.notNullValue;
import static palaestra.server.CourseApi.PASSWORD;
import static palaestra.server.CourseApi.refused;

import io.restassured.response.ValidatableResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import palaestra.server.CourseApi.User;

/** What administrators do with the course platform. */
@ExtendWith(SharedServer.class)
class CourseAdminIT {

    private CourseApi api;
    private String admin;
    private long adminId;

    @BeforeEach
    void signIn(PalaestraProcess shared) {
        api = new CourseApi(shared);
        User user = api.admin();
        admin = user.token();
        adminId = user.id();
    }

    @AfterEach
    void resetParameters() {
        api.put("/api/system-config/batch", Map.of("configs", Map.of("max_concurrent_tasks_per_user", 3,
                "page_size", 20, "max_page_size", 100, "jwt_access_token_expire_minutes", 1440)), admin)
                .statusCode(200);
    }

    @Test
    void accountsAreFoundByPartsOfNamesAndAddressesLiterally() {
        User ada = api.newUser();
        String part = ada.name().substring(3, 11);
        api.get("/api/admin/users?search=" + part.toUpperCase(Locale.ROOT), admin).statusCode(200)
                .body("total", equalTo(1)).body("items[0].id", equalTo((int) ada.id()))
                .body("page", equalTo(1)).body("page_size", equalTo(20)).body("total_pages", equalTo(1));
        api.get("/api/admin/users?search=" + part + "%25", admin).body("total", equalTo(0))
                .body("total_pages", equalTo(0));
        api.get("/api/admin/users?search=" + part + "&role=admin", admin).body("total", equalTo(0));
        api.get("/api/admin/users?search=" + part + "&is_active=false", admin).body("total", equalTo(0));
        api.get("/api/admin/users?search=" + part + "&is_active=true&role=user", admin).body("total", equalTo(1));
        api.get("/api/admin/users?page=999999999999", admin).statusCode(200).body("items", equalTo(List.of()));
        refused(api.get("/api/admin/users?page_size=101", admin), 422);
        refused(api.get("/api/admin/users?page=0", admin), 422);
        refused(api.get("/api/admin/users/x", admin), 422);
        refused(api.get("/api/admin/users/0", admin), 404);
    }

    @Test
    void aDisabledAccountStaysOutUntilItIsEnabledAndItsTasksStop() {
        User ada = api.newUser();
        int task = api.post("/api/tasks", Map.of("name", "one"), ada.token()).extract().path("id");
        api.post("/api/tasks/" + task + "/start", null, ada.token()).statusCode(200);
        api.put("/api/admin/users/" + ada.id(), Map.of("is_active", false), admin).statusCode(200)
                .body("is_active", equalTo(false));
        refused(api.get("/api/auth/me", ada.token()), 401);
        refused(api.login(ada.name(), PASSWORD), 403);
        refused(api.login(ada.name(), "a wrong password"), 401);
        api.get("/api/admin/tasks?user_id=" + ada.id(), admin).body("items[0].status", equalTo("cancelled"));
        api.get("/api/admin/users?search=" + ada.name() + "&is_active=false", admin).body("total", equalTo(1));
        api.put("/api/admin/users/" + ada.id(), Map.of("is_active", true), admin).statusCode(200);
        api.login(ada.name(), PASSWORD).statusCode(200);
    }

    @Test
    void accountsAreChangedInPartsAndAllOrNothing() {
        User ada = api.newUser();
        User bob = api.newUser();
        refused(api.put("/api/admin/users/" + ada.id(), Map.of("email", bob.email(), "is_active", false), admin), 400);
        api.get("/api/admin/users/" + ada.id(), admin).body("is_active", equalTo(true))
                .body("email", equalTo(ada.email()));
        api.put("/api/admin/users/" + ada.id(), Map.of("email", "new-" + ada.email(), "password", "set by admin",
                "role", "admin", "username", "ignored"), admin).statusCode(200).body("role", equalTo("admin"))
                .body("username", equalTo(ada.name())).body("email", equalTo("new-" + ada.email()));
        refused(api.get("/api/auth/me", ada.token()), 401);
        String hers = api.login(ada.name(), "set by admin").statusCode(200).extract().path("access_token");
        api.get("/api/admin/statistics", hers).statusCode(200);
        api.put("/api/admin/users/" + ada.id(), Map.of("role", "user"), admin).statusCode(200);
        refused(api.put("/api/admin/users/" + ada.id(), Map.of("role", "emperor"), admin), 422);
        refused(api.put("/api/admin/users/" + ada.id(), Map.of("password", "short"), admin), 422);
    }

    @Test
    void administratorsNeitherDisableNorDeleteThemselves() {
        refused(api.put("/api/admin/users/" + adminId, Map.of("is_active", false), admin), 400);
        refused(api.send("DELETE", "/api/admin/users/" + adminId, null, admin), 400);
        api.get("/api/admin/statistics", admin).statusCode(200);
    }

    @Test
    void anAccountIsDeletedWithItsTasks() {
        User ada = api.newUser();
        api.post("/api/tasks", Map.of("name", "one"), ada.token()).statusCode(201);
        api.send("DELETE", "/api/admin/users/" + ada.id(), null, admin).statusCode(200);
        refused(api.get("/api/admin/users/" + ada.id(), admin), 404);
        refused(api.send("DELETE", "/api/admin/users/" + ada.id(), null, admin), 404);
        api.get("/api/admin/tasks?user_id=" + ada.id(), admin).body("total", equalTo(0));
    }

    @Test
    void anybodysTaskIsSeenWithItsOwnerAndForceStoppedWithATrace() {
        User ada = api.newUser();
        int task = api.post("/api/tasks", Map.of("name", "one"), ada.token()).extract().path("id");
        api.get("/api/admin/tasks?user_id=" + ada.id() + "&status[]=pending&status[]=running", admin)
                .body("items[0].id", equalTo(task)).body("items[0].username", equalTo(ada.name()))
                .body("items[0].user_id", equalTo((int) ada.id()));
        api.post("/api/admin/tasks/" + task + "/force-stop", null, admin).statusCode(200);
        refused(api.post("/api/admin/tasks/" + task + "/cancel", null, admin), 400);
        refused(api.post("/api/admin/tasks/999999999/force-stop", null, admin), 404);
        api.get("/api/admin/logs?level=WARNING&page_size=200", admin).statusCode(200)
                .body("items.level", everyItem(equalTo("WARNING")))
                .body("items.message", hasItem("Task force stop of account " + ada.id() + " by account " + adminId));
    }

    @Test
    void failedLoginsAreInTheLogs() {
        User ada = api.newUser();
        refused(api.login(ada.name(), "a wrong password"), 401);
        api.get("/api/admin/logs?level=WARNING&page_size=200", admin)
                .body("items.message", hasItem("Sign in failed of account " + ada.id()))
                .body("items[0].ip_address", notNullValue()).body("items[0].created_at", notNullValue());
        api.get("/api/admin/logs?level=NOTHING", admin).statusCode(200).body("total", equalTo(0));
        refused(api.get("/api/admin/logs?page_size=201", admin), 422);
    }

    @Test
    void theFiguresComeInBothSpellings() {
        User ada = api.newUser();
        int task = api.post("/api/tasks", Map.of("name", "one"), ada.token()).extract().path("id");
        Map<String, Number> figures = api.get("/api/admin/statistics", admin).statusCode(200)
                .body("totalUsers", greaterThanOrEqualTo(2)).body("totalTasks", greaterThanOrEqualTo(1))
                .extract().jsonPath().getMap("");
        assertThat(figures).containsKeys("todayCompleted", "todayFailed", "successRate", "warnings");
        for (String name : List.of("total_users", "active_users", "total_tasks", "running_tasks", "completed_tasks",
                "failed_tasks")) {
            int bar = name.indexOf('_');
            String camel = name.substring(0, bar) + name.substring(bar + 1, bar + 2).toUpperCase(Locale.ROOT)
                    + name.substring(bar + 2);
            assertThat(figures.get(name)).as(name).isEqualTo(figures.get(camel)).isNotNull();
        }
        api.post("/api/admin/recover-tasks", null, admin).statusCode(200);
        api.post("/api/tasks/" + task + "/cancel", null, ada.token()).statusCode(200);
    }

    @Test
    void parametersCountAsSoonAsTheyAreSet() {
        User ada = api.newUser();
        set("max_concurrent_tasks_per_user", 1).statusCode(200).body("config.value", equalTo(1))
                .body("config.key", equalTo("max_concurrent_tasks_per_user"));
        api.post("/api/tasks", Map.of("name", "one"), ada.token()).statusCode(201);
        refused(api.post("/api/tasks", Map.of("name", "two"), ada.token()), 400);
        set("page_size", "10").statusCode(200);
        api.get("/api/admin/users", admin).body("page_size", equalTo(10));
        set("max_page_size", 50).statusCode(200);
        refused(api.get("/api/admin/users?page_size=51", admin), 422);
        set("jwt_access_token_expire_minutes", 60).statusCode(200);
        String token = api.login(ada.name(), PASSWORD).extract().path("access_token");
        String claims = new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]),
                StandardCharsets.UTF_8);
        long lifetime = number(claims, "exp") - number(claims, "iat");
        assertThat(lifetime).isBetween(3_598L, 3_601L);
        api.get("/api/system-config/editable-configs", admin)
                .body("configs.page_size.value", equalTo(10)).body("configs.page_size.min", equalTo(10))
                .body("configs.page_size.max", equalTo(100)).body("configs.page_size.default", equalTo(20))
                .body("configs.page_size.type", equalTo("int")).body("readonly_configs", notNullValue());
    }

    @Test
    void listsAreAsLongAsAdministratorsSet() {
        User ada = api.newUser();
        set("page_size", 10).statusCode(200);
        set("max_page_size", 500).statusCode(200);
        for (String list : List.of("/api/tasks", "/api/admin/tasks", "/api/admin/users")) {
            String token = list.startsWith("/api/admin") ? admin : ada.token();
            api.get(list, token).statusCode(200).body("page_size", equalTo(10));
            api.get(list + "?page_size=500", token).statusCode(200).body("page_size", equalTo(500));
            refused(api.get(list + "?page_size=501", token), 422);
        }
        set("max_page_size", 50).statusCode(200);
        refused(api.get("/api/tasks?page_size=51", ada.token()), 422);
    }

    @Test
    void coursesAreImportedAndExported() {
        Map<String, Object> course = Map.of("id", "imported", "name", "Imported", "teacher", "Root", "items", List.of(
                Map.of("kind", "video", "title", "Beginning", "seconds", 300),
                Map.of("kind", "exercise", "title", "Reverse", "seconds", 60, "language", "Python",
                        "text", "Reverse a list.")));
        api.post("/api/admin/courses", course, admin).statusCode(201).body("id", equalTo("imported"))
                .body("items", equalTo(2)).body("seconds", equalTo(360f));
        User ada = api.newUser();
        api.get("/api/courses/list", ada.token()).body("courseId", hasItem("imported"));
        String exported = api.get("/api/admin/courses/imported", admin).statusCode(200)
                .body("items.title", contains("Beginning", "Reverse")).extract().asString();
        api.send("DELETE", "/api/admin/courses/imported", null, admin).statusCode(200);
        refused(api.send("DELETE", "/api/admin/courses/imported", null, admin), 404);
        refused(api.get("/api/admin/courses/imported", admin), 404);
        api.get("/api/courses/list", ada.token()).body("courseId", not(hasItem("imported")));

        api.post("/api/admin/courses", exported, admin).statusCode(201);
        api.get("/api/admin/courses", admin).body("id", hasItem("imported")).body("id", hasItem("java-collections"));
        api.send("DELETE", "/api/admin/courses/imported", null, admin).statusCode(200);
        for (Object odd : List.of("{}", "[]", "{\"id\":7}", "{\"id\":\"x\",\"name\":\"X\",\"items\":[]}")) {
            refused(api.post("/api/admin/courses", odd, admin), 422);
        }
        refused(api.post("/api/admin/courses", course, ada.token()), 403);
    }

    @Test
    void parametersOutOfTheirBoundsAreRefused() {
        refused(set("page_size", 9), 400);
        refused(set("page_size", 1.5), 400);
        refused(set("page_size", "many"), 400);
        refused(set("no_such_thing", 1), 400);
        refused(api.put("/api/system-config/batch", Map.of("configs", Map.of("page_size", 30, "max_page_size", 1)),
                admin), 400);
        api.get("/api/system-config/editable-configs", admin).body("configs.page_size.value", not(equalTo(30)));
        api.post("/api/system-config/init-editable-configs", null, admin).statusCode(200).body("count", equalTo(7));
        api.post("/api/system-config/init-defaults", null, admin).statusCode(200).body("created", equalTo(0));
    }

    @Test
    void theSystemIsShownWithoutItsSecrets() {
        api.get("/api/system-config/system-params", admin).statusCode(200)
                .body("keySet() as List", contains("app", "deploy", "task", "pagination", "security", "database",
                        "cors"))
                .body("app.name", equalTo("Palaestra")).body("database.url", equalTo("postgresql://***"))
                .body("pagination.max_page_size", equalTo(100));
        api.get("/api/system-config/smtp-templates", admin).body("templates[0].smtp_port", notNullValue());
        api.get("/api/system-config/smtp", admin).body("smtp_enabled", equalTo(false))
                .body("smtp_password", equalTo(""));
        refused(api.post("/api/system-config/smtp/test", Map.of("to_email", "a@example.org"), admin), 400);
        api.get("/api/health", null).statusCode(200).body("status", equalTo("healthy"))
                .body("database", equalTo("connected"));
    }

    private ValidatableResponse set(String key, Object value) {
        return api.put("/api/system-config/editable-config", Map.of("key", key, "value", value), admin);
    }

    private static long number(String claims, String name) {
        return Long.parseLong(claims.replaceFirst(".*\"" + name + "\":(\\d+).*", "$1"));
    }
}
