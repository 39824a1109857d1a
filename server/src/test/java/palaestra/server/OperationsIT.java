package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasKey;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What operators and other programs find beside the dialects. */
@ExtendWith(SharedServer.class)
class OperationsIT {

    private PalaestraProcess server;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        server = shared;
    }

    @ParameterizedTest
    @ValueSource(strings = {"/healthz", "/healthz/live", "/healthz/ready", "/healthz/started"})
    void healthIsUp(String path) {
        request().get(path).then().statusCode(200).body("status", equalTo("UP"));
    }

    @Test
    void readinessNamesWhatItDependsOn() {
        request().get("/healthz/ready").then().body("checks.name", hasItems("database", "broker", "models"))
                .body("checks.find { it.name == 'models' }.data", hasKey("recall"));
    }

    @Test
    void metricsCountGenerations() {
        request().contentType(ContentType.JSON).body(Map.of("lang", "Python", "prompt", "sort a list"))
                .post("/createItem").then().statusCode(200);
        String metrics = request().get("/metrics").then().statusCode(200).extract().asString();
        assertThat(metrics.lines()).anyMatch(line -> line.startsWith("palaestra_generation_seconds_count")
                && line.contains("recall") && !line.endsWith(" 0.0") && !line.endsWith(" 0"));
    }

    @Test
    void openApiDescribesEveryOperationWithExamples() {
        request().accept(ContentType.JSON).get("/openapi").then().statusCode(200)
                .body("openapi", containsString("3."))
                .body("paths", hasKey("/users/auth/login"))
                .body("paths", hasKey("/users/auth/register"))
                .body("paths", hasKey("/createItem"))
                .body("info.title", equalTo("Palaestra"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/health", "/user/register", "/user/login", "/user/logout", "/user/getvo", "/user/ban",
        "/user/unban", "/user/updateInfo", "/user/updatePassword", "/chat-history/create",
        "/chat-history/app/{appId}", "/chat-history/admin/page", "/chat-history/admin/delete"})
    void openApiGroupsAiCreatorsOperationsAndShowsExamples(String path) {
        JsonPath document = request().accept(ContentType.JSON).get("/openapi").jsonPath();
        Map<String, Map<String, Object>> operations = document.getMap("paths.'" + path + "'");
        assertThat(operations).hasSize(1).allSatisfy((method, operation) -> {
            assertThat(operation.get("tags")).isEqualTo(List.of("AICreator"));
            assertThat(operation.toString()).contains("examples={").contains("description=");
        });
    }

    @Test
    void openApiDeclaresEveryPathParameterAndNoImpossibleLimit() {
        Response document = request().accept(ContentType.JSON).get("/openapi");
        Map<String, Map<String, Map<String, Object>>> paths = document.path("paths");
        paths.forEach((path, operations) -> operations.forEach((method, operation) -> {
            List<Map<String, Object>> parameters = cast(operation.getOrDefault("parameters", List.of()));
            List<Object> declared = parameters.stream().filter(parameter -> "path".equals(parameter.get("in")))
                    .filter(parameter -> Boolean.TRUE.equals(parameter.get("required")))
                    .map(parameter -> parameter.get("name")).toList();
            assertThat(Pattern.compile("\\{(\\w+)}").matcher(path).results().map(match -> (Object) match.group(1)))
                    .as(method + " " + path).containsExactlyElementsOf(declared);
        }));
        assertThat(document.asString()).doesNotContain("\"maxProperties\":0").doesNotContain("\"multipleOf\":0")
                .doesNotContain(":-2147483648").doesNotContain(":2147483647");
    }

    @SuppressWarnings("unchecked")
    private static <T> T cast(Object value) {
        return (T) value;
    }

    @Test
    void theDocumentationPageIsServedWithoutInlineScripts() {
        String page = request().get("/api/docs/").then().statusCode(200).contentType(ContentType.HTML)
                .header("Content-Security-Policy", containsString("default-src 'none'")).extract().asString();
        assertThat(page).doesNotContain("<script>").contains("swagger-ui-bundle.js");
        request().get("/api/docs/swagger-ui-bundle.js").then().statusCode(200);
        request().get("/api/docs/../../WEB-INF/web.xml").then().statusCode(404);
    }

    @Test
    void theFirstPageIsServed() {
        request().get("/app/").then().statusCode(200).contentType(ContentType.HTML);
    }

    private RequestSpecification request() {
        return given().baseUri(server.url().toString());
    }
}
