package palaestra.server;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;
import static org.hamcrest.Matchers.not;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The arena with the embedded models alone, as it is without any configuration. */
@ExtendWith(SharedServer.class)
class ArenaOutOfTheBoxIT {

    private static final String BEFORE_THE_CURSOR = """
            def binary_search(items, target):
                \"""Find the index of target in a sorted list by binary search.\"""
            """;

    @Test
    void anEditorGetsTwoCompletionsOfTwoModels(PalaestraProcess server) {
        Map<String, Object> wish = Map.of("userId", ArenaClient.newMachine(), "prefix", BEFORE_THE_CURSOR, "suffix",
                "\n", "privacy", "Private", "maxLines", 20, "maxTokens", 512);
        // The first one warms the models up.
        pair(server, "/create_pair", wish);

        pair(server, "/create_pair", wish).statusCode(200)
                .body("completionItems", hasSize(2))
                .body("completionItems.model", containsInAnyOrder("recall", "ngram"))
                .body("completionItems.completion", everyItem(not(emptyString())))
                .body("completionItems.latency.max()", lessThan(2.0f));
    }

    @Test
    void withoutAModelThatEditsItSaysHowToGetOne(PalaestraProcess server) {
        pair(server, "/create_edit_pair", Map.of("userId", ArenaClient.newMachine(), "prefix", "", "codeToEdit", "x = 1",
                "userInput", "rename x")).statusCode(503).body("detail", containsString("\"edit\""));
    }

    @Test
    void beforeTheFirstVoteTheBoardIsEmpty(PalaestraProcess server) {
        given().baseUri(server.url().toString()).get("/arena/leaderboard?kind=edit").then().statusCode(200)
                .body("models", empty());
    }

    private static ValidatableResponse pair(PalaestraProcess server, String path, Object wish) {
        return given().baseUri(server.url().toString()).contentType(ContentType.JSON).body(wish).post(path).then();
    }
}
