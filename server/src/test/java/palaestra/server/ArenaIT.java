package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.notNullValue;

import io.restassured.common.mapper.TypeRef;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Pairs, reports, votes and boards, as the editor extension and administrators use them. */
@ExtendWith(ArenaStage.class)
class ArenaIT {

    private static final String COMPLETIONS = "completionItems";
    private static final String EDITS = "responseItems";

    private ArenaClient client;
    private String machine;

    @BeforeEach
    void begin(ArenaClient shared) {
        client = shared;
        client.models().reset();
        machine = ArenaClient.newMachine();
    }

    @Test
    void aPairIsWhatTheEditorReads() {
        Map<String, Object> wish = client.completionWish(machine, "def mean(values):\n    ", "Research");
        Map<String, Object> pair = ArenaClient.map(client.post("/create_pair", wish));

        assertThat(pair.get("pairId")).isEqualTo(wish.get("pairId"));
        List<Map<String, Object>> items = ArenaClient.items(pair, COMPLETIONS);
        assertThat(items).hasSize(2).allSatisfy(item -> {
            assertThat(item.get("completionId")).isInstanceOf(String.class);
            assertThat(item.get("userId")).isEqualTo(machine);
            assertThat(item.get("prompt")).isInstanceOf(String.class);
            assertThat(item.get("completion")).isInstanceOf(String.class);
            assertThat(item.get("model")).isInstanceOf(String.class);
            assertThat(item.get("timestamp")).isInstanceOf(Number.class);
            assertThat(item.get("privacy")).isEqualTo("Research");
        });
        assertThat(items.get(0).get("model")).isNotEqualTo(items.get(1).get("model"));
        assertThat(items.get(0).get("pairCompletionId")).isEqualTo(items.get(1).get("completionId"));
        assertThat(items).extracting(item -> item.get("pairIndex")).containsExactly(0, 1);
    }

    @Test
    void theFewFieldsThatAreRequiredAreEnough() {
        client.post("/create_pair", Map.of("prefix", "x = ", "userId", machine)).statusCode(200)
                .body("pairId", notNullValue()).body("completionItems.privacy", equalTo(List.of("Private", "Private")));
        client.post("/create_edit_pair", Map.of("prefix", "", "userId", machine, "codeToEdit", "x = 1", "userInput",
                "rename x")).statusCode(200).body("responseItems", hasSize(2));
    }

    @Test
    void theFourUploadsOfTheEditorAreTaken() {
        Map<String, Object> pair = client.pair(machine, "small");
        for (Map<String, Object> item : ArenaClient.echoed(ArenaClient.items(pair, COMPLETIONS))) {
            client.put("/add_completion", item).statusCode(200).body(equalTo("null"));
            item.remove("privacy");
            client.put("/add_single_outcome", item).statusCode(200).body(equalTo("null"));
        }
        client.put("/add_completion_outcome", ArenaClient.vote(pair, COMPLETIONS, 1)).statusCode(200)
                .body(equalTo("null"));
        client.put("/add_edit_outcome", ArenaClient.vote(client.editPair(machine), EDITS, 0)).statusCode(200)
                .body(equalTo("null"));
    }

    @Test
    void whatTheEditorTriesOutIsNotStored() {
        Map<String, Object> pair = client.pair(machine, "small");
        Map<String, Object> vote = ArenaClient.vote(pair, COMPLETIONS, 0);
        ArenaClient.items(vote, COMPLETIONS).forEach(item -> item.put("model", "test"));
        client.put("/add_completion_outcome", vote).statusCode(200).body("status", equalTo("success"));

        assertThat(voteCount(machine)).isZero();
    }

    @Test
    void aVoteCountsOnceAndCannotBeTurned() {
        Map<String, Object> pair = client.pair(machine, "small");
        Map<String, Object> vote = ArenaClient.vote(pair, COMPLETIONS, 0);
        for (int i = 0; i < 3; i++) {
            client.put("/add_completion_outcome", vote).statusCode(200);
        }
        Map<String, Object> replay = ArenaClient.vote(pair, COMPLETIONS, 0);
        replay.put("pairId", UUID.randomUUID().toString());
        client.put("/add_completion_outcome", replay).statusCode(200);
        client.put("/add_completion_outcome", ArenaClient.vote(pair, COMPLETIONS, 1)).statusCode(409)
                .body("detail", notNullValue());
        Map<String, Object> swapped = ArenaClient.vote(pair, COMPLETIONS, 1);
        Collections.reverse(ArenaClient.items(swapped, COMPLETIONS));
        client.put("/add_completion_outcome", swapped).statusCode(200);

        assertThat(voteCount(machine)).isEqualTo(1);
    }

    @Test
    void answersOfDifferentPairsCanBeCompared() {
        Map<String, Object> one = client.pair(machine, "small");
        Map<String, Object> other = client.pair(machine, "spare", "small");
        Map<String, Object> mixed = ArenaClient.vote(one, COMPLETIONS, 1);
        mixed.put("pairId", UUID.randomUUID().toString());
        mixed.put(COMPLETIONS, List.of(ArenaClient.items(one, COMPLETIONS).get(0),
                ArenaClient.items(other, COMPLETIONS).get(1)));

        client.put("/add_completion_outcome", mixed).statusCode(200);
        assertThat(voteCount(machine)).isEqualTo(1);
    }

    @Test
    void forgedVotesAreRefusedAndStoredNowhere() {
        Map<String, Object> pair = client.pair(machine, "small");
        Map<String, Object> unknown = ArenaClient.vote(pair, COMPLETIONS, 0);
        ArenaClient.items(unknown, COMPLETIONS).get(0).put("completionId", UUID.randomUUID().toString());
        client.put("/add_completion_outcome", unknown).statusCode(404);
        ArenaClient.items(unknown, COMPLETIONS).get(0).put("completionId", "no id at all");
        client.put("/add_completion_outcome", unknown).statusCode(404);

        String stranger = ArenaClient.newMachine();
        Map<String, Object> foreign = ArenaClient.vote(pair, COMPLETIONS, 0);
        foreign.put("userId", stranger);
        client.put("/add_completion_outcome", foreign).statusCode(403);

        Map<String, Object> twice = ArenaClient.vote(pair, COMPLETIONS, 0);
        twice.put(COMPLETIONS, List.of(ArenaClient.items(pair, COMPLETIONS).get(0),
                ArenaClient.items(pair, COMPLETIONS).get(0)));
        client.put("/add_completion_outcome", twice).statusCode(400);

        for (Object index : List.of(2, -1, -2, 7, 0.5, "0", true, List.of())) {
            client.put("/add_completion_outcome", ArenaClient.vote(pair, COMPLETIONS, index)).statusCode(400);
        }
        Map<String, Object> asEdit = ArenaClient.vote(pair, COMPLETIONS, 0);
        asEdit.put(EDITS, ArenaClient.items(pair, COMPLETIONS).stream().map(item -> Map.of("responseId",
                item.get("completionId"), "prompt", "", "response", "", "model", "ada")).toList());
        client.put("/add_edit_outcome", asEdit).statusCode(404);

        assertThat(voteCount(machine)).isZero();
        assertThat(voteCount(stranger)).isZero();
    }

    @Test
    void missingKeysAreToldInTheOriginalsWords() {
        client.post("/create_pair", Map.of("userId", machine)).statusCode(400)
                .body("detail", equalTo("Request must contain keys: [prefix, userId]"));
        client.post("/user_scores", Map.of()).statusCode(400)
                .body("detail", equalTo("Request must contain ['userId']"));
        client.put("/add_completion", Map.of("userId", machine)).statusCode(400)
                .body("detail", containsString("Request must contain ['completionId', "));
        Map<String, Object> vote = ArenaClient.vote(client.pair(machine, "small"), COMPLETIONS, 0);
        ArenaClient.items(vote, COMPLETIONS).get(1).remove("model");
        client.put("/add_completion_outcome", vote).statusCode(400)
                .body("detail", containsString("completion_item must contain ["));
        vote.put(COMPLETIONS, List.of());
        client.put("/add_completion_outcome", vote).statusCode(400)
                .body("detail", equalTo("completionItems must contain 2 items"));
        client.post("/create_pair", "{nonsense").statusCode(400)
                .body("detail", equalTo("Invalid JSON in request body"));
        client.post("/create_pair", client.completionWish(machine, "x", "private")).statusCode(400)
                .body("detail", equalTo("Invalid privacy value. Must be one of: Private, Debug, Research"));
    }

    @Test
    void anEditMayBeRejectedAndIsCountedApart() {
        client.put("/add_edit_outcome", ArenaClient.vote(client.editPair(machine), EDITS, -2)).statusCode(200);
        Map<String, Object> other = client.editPair(machine);
        client.put("/add_edit_outcome", ArenaClient.vote(other, EDITS, -1)).statusCode(200);
        client.put("/add_edit_outcome", ArenaClient.vote(other, EDITS, -2)).statusCode(200);
        client.put("/add_edit_outcome", ArenaClient.vote(other, EDITS, 0)).statusCode(409);
        client.put("/add_edit_outcome", ArenaClient.vote(other, EDITS, -3)).statusCode(400);

        assertThat(voteCount(machine)).isZero();
    }

    @Test
    void scoresAreKeptAfterEveryTwentyVotes() {
        client.post("/user_scores", Map.of("userId", machine)).statusCode(200).body("", empty());
        for (int i = 0; i < 45; i++) {
            Map<String, Object> pair = client.pair(machine, "small");
            boolean adaFirst = "ada".equals(ArenaClient.items(pair, COMPLETIONS).get(0).get("model"));
            boolean adaWins = i % 5 != 0;
            client.put("/add_completion_outcome", ArenaClient.vote(pair, COMPLETIONS, adaFirst == adaWins ? 0 : 1))
                    .statusCode(200);
        }
        for (int again = 0; again < 2; again++) {
            List<List<Map<String, Object>>> history = client.post("/user_scores", Map.of("userId", machine))
                    .statusCode(200).extract().as(new TypeRef<List<List<Map<String, Object>>>>() { });
            assertThat(history).hasSize(3);
            assertThat(history).allSatisfy(snapshot -> assertThat(snapshot)
                    .isSortedAccordingTo((one, next) -> Double.compare(elo(next), elo(one))));
            Map<String, Object> ada = of("ada", history.get(2));
            assertThat(ada.get("votes")).isEqualTo(45);
            assertThat(elo(ada)).isGreaterThan(elo(of("bob", history.get(2))));
            assertThat(of("ada", history.get(0)).get("votes")).isEqualTo(20);
        }
        assertThat(voteCount(machine)).isEqualTo(45);
    }

    @Test
    void oneModelThatFailsNeverFailsThePair() {
        client.models().fails("ada");
        Map<String, Object> pair = client.pair(machine, "lonely", "spare");
        assertThat(ArenaClient.items(pair, COMPLETIONS)).extracting(item -> item.get("completion"))
                .containsExactlyInAnyOrder("", "return 3");
        for (int i = 0; i < 5; i++) {
            assertThat(ArenaClient.items(client.pair(machine), COMPLETIONS))
                    .noneMatch(item -> "".equals(item.get("completion")) && "ada".equals(item.get("model")));
        }
    }

    @Test
    void aModelThatIsLateIsReplacedAndItsConnectionClosed() {
        client.models().hangs("ada");
        int asked = client.models().timesAsked("ada");
        int hungUp = client.models().timesHungUpOn("ada");
        for (int i = 0; i < 20 && client.models().timesAsked("ada") == asked; i++) {
            assertThat(ArenaClient.items(client.pair(machine), COMPLETIONS)).hasSize(2)
                    .noneMatch(item -> "ada".equals(item.get("model")) && !"".equals(item.get("completion")));
        }
        int late = client.models().timesAsked("ada") - asked;

        assertThat(late).isPositive();
        Awaitility.await().atMost(Duration.ofSeconds(2))
                .until(() -> client.models().timesHungUpOn("ada") - hungUp == late);
        client.models().reset();
    }

    @Test
    void whenNoModelIsAbleItIsUnavailable() {
        client.models().fails("ada", "bob");
        Map<String, Object> wish = client.completionWish(machine, "x = ", "Private");
        wish.put("modelTags", List.of("small"));
        client.post("/create_pair", wish).statusCode(503).body("detail", notNullValue());
    }

    @Test
    void tagsOfNoModelAreRefused() {
        Map<String, Object> wish = client.completionWish(machine, "x = ", "Private");
        wish.put("modelTags", List.of("fim"));
        client.post("/create_pair", wish).statusCode(400);
    }

    @Test
    void linesAreLimitedAfterTrimming() {
        client.models().says("ada", "a = 1\nb = 2\nc = 3\nd = 4");
        client.models().says("bob", "a = 1\nb = 2\n");
        Map<String, Object> wish = client.completionWish(machine, "", "Private");
        wish.put("modelTags", List.of("small"));
        wish.put("maxLines", 2);
        client.post("/create_pair", wish).statusCode(200).body("completionItems.completion",
                equalTo(List.of("a = 1\nb = 2", "a = 1\nb = 2")));
    }

    @Test
    void theModelsAreListed() {
        client.get("/list_models", null).statusCode(200).body("models", hasItems("ada", "bob", "cat", "ngram"));
    }

    @Test
    void aVoteIsOnTheBoardSomeSecondsLater() {
        vote(3, 0);
        Awaitility.await().atMost(Duration.ofSeconds(40)).untilAsserted(() -> {
            client.get("/arena/leaderboard?kind=completion&period=all", null).statusCode(200)
                    .body("models.model", hasItems("ada", "bob"));
        });
        Map<String, Object> board = ArenaClient.map(client.get("/arena/leaderboard", null));
        List<Map<String, Object>> rows = ArenaClient.items(board, "models");
        assertThat(rows).allSatisfy(row -> {
            assertThat(number(row, "lower")).isLessThan(number(row, "score"));
            assertThat(number(row, "upper")).isGreaterThan(number(row, "score"));
            assertThat(number(row, "medianLatency")).isPositive();
            assertThat(number(row, "winRate")).isBetween(0.0, 1.0);
        });
        client.get("/arena/elo_data", null).statusCode(200).body("elo_data.name", hasItems("ada", "bob"))
                .body("elo_data[0].visibility", equalTo("public"));
        client.get("/arena/leaderboard?day=2020-01-01", null).statusCode(200).body("models", empty());
        client.get("/arena/leaderboard?day=yesterday", null).statusCode(400);
        client.get("/arena/leaderboard?kind=poetry", null).statusCode(400);
    }

    @Test
    void administratorsExportVotesWithoutTextsThatArePrivate() {
        vote(1, 0);
        String admin = client.adminToken();
        String csv = client.get("/arena/votes?format=csv&limit=10000", admin).statusCode(200).extract().asString();
        assertThat(csv).startsWith("id,at,kind,language,model_a,model_b,verdict");
        assertThat(csv.lines().skip(1)).isNotEmpty().allMatch(line -> line.split(",", -1).length == 10);
        client.get("/arena/votes?texts=true&limit=500", admin).statusCode(200).body("votes.size()",
                greaterThan(0));
        client.get("/arena/votes", null).statusCode(401).body("detail", notNullValue());
        client.get("/arena/votes?limit=10001", admin).statusCode(400);
    }

    @Test
    void whoAlwaysTakesTheFirstIsNoticed() {
        vote(20, 0);
        String admin = client.adminToken();
        List<Map<String, Object>> voters =
                ArenaClient.items(ArenaClient.map(client.get("/arena/quality", admin)), "voters");

        assertThat(voters).anySatisfy(voter -> {
            assertThat(voter.get("alwaysFirst")).isEqualTo(true);
            assertThat(voter.get("hasty")).isEqualTo(true);
        });
        client.get("/arena/quality", null).statusCode(401);
    }

    private void vote(int times, int index) {
        for (int i = 0; i < times; i++) {
            client.put("/add_completion_outcome",
                    ArenaClient.vote(client.pair(machine, "small"), COMPLETIONS, index)).statusCode(200);
        }
    }

    private int voteCount(String userId) {
        return client.post("/user_vote_count", Map.of("userId", userId)).statusCode(200).extract().path("voteCount");
    }

    private static Map<String, Object> of(String model, List<Map<String, Object>> snapshot) {
        return snapshot.stream().filter(score -> model.equals(score.get("model"))).findFirst()
                .orElseThrow();
    }

    private static double elo(Map<String, Object> score) {
        return number(score, "elo");
    }

    private static double number(Map<String, Object> row, String field) {
        return ((Number) row.get(field)).doubleValue();
    }
}
