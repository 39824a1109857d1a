package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A marker is put into everything that somebody can write or a model can answer; then the whole database and all logs
 * are searched for it. The server keeps prompts of other uses (palaestra.usage.store-text), which must not matter here.
 */
@ExtendWith(ArenaStage.class)
class ArenaPrivacyIT {

    private ArenaClient client;
    private String machine;
    private String marker;

    @BeforeEach
    void begin(ArenaClient shared) {
        client = shared;
        client.models().reset();
        machine = ArenaClient.newMachine();
        marker = "marker" + UUID.randomUUID().toString().replace("-", "");
    }

    @ParameterizedTest
    @CsvSource({"Private,false", "Debug,true", "Research,true"})
    void textsAreKeptAsFarAsTheLevelAllowsAndNeverLogged(String privacy, boolean kept) {
        useEverything(privacy);

        assertThat(client.tablesWith(marker)).isEqualTo(kept ? List.of("arena_text") : List.of());
        assertThat(client.logs()).doesNotContain(marker);
    }

    @Test
    void withoutALevelNothingIsKept() {
        useEverything(null);

        assertThat(client.tablesWith(marker)).isEmpty();
        assertThat(client.logs()).doesNotContain(marker);
    }

    @Test
    void namesAndRepositoriesAreForResearchOnly() {
        String text = marker;
        useEverything("Debug");
        assertThat(client.tablesWith("https://" + text)).isEmpty();
        assertThat(client.tablesWith("name of " + text)).isEmpty();
        useEverything("Research");
        assertThat(client.tablesWith("https://" + text)).containsExactly("arena_text");
        assertThat(client.tablesWith("name of " + text)).containsExactly("arena_text");
    }

    @Test
    void theStricterOfPairAndVoteHolds() {
        String text = marker;
        marker = "nothing" + marker;
        Map<String, Object> pair = pair("Private");
        marker = text;
        vote(pair, "Research");

        assertThat(client.tablesWith(text)).isEmpty();
    }

    @Test
    void whatIsKeptForDiagnosisIsGoneAfterAWeek() {
        useEverything("Debug");
        client.execute("update arena_text set expires_at = expires_at - interval '7 days' where user_ref = "
                + "(select id from arena_user where user_id = '" + machine + "')");
        // Due at once, so that the test need not wait for the minute to pass.
        client.execute("delete from duty where name = 'arena-texts'");

        Awaitility.await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(client.tablesWith(marker)).isEmpty());
    }

    @Test
    void deletingTheAccountErasesItsTextsAndLeavesItsVotesAnonymous() {
        String name = ArenaClient.newName();
        String token = client.put("/users", Map.of("userId", machine, "username", name, "password",
                "a pass phrase to forget")).statusCode(200).extract().path("token");
        useEverything("Research");
        assertThat(client.tablesWith(marker)).containsExactly("arena_text");
        int id = client.request(token).post("/user/getvo").then().extract().path("data.id");

        client.request(client.adminToken()).delete("/api/v1/users/" + id).then().statusCode(200);

        assertThat(client.tablesWith(marker)).isEmpty();
        assertThat(client.tablesWith(machine)).isEmpty();
        client.post("/user_vote_count", Map.of("userId", machine)).statusCode(200).body("voteCount", equalTo(0));
    }

    private void useEverything(String privacy) {
        vote(pair(privacy), privacy);
        Map<String, Object> wish = client.editWish(machine, "code " + marker, privacy);
        wish.put("prefix", "prefix " + marker);
        wish.put("suffix", "suffix " + marker);
        wish.put("userInput", "instruction " + marker);
        wish.put("language", marker);
        wish.put("note", marker);
        client.models().says("cat", "edited = '" + marker + "'");
        Map<String, Object> pair = ArenaClient.map(client.post("/create_edit_pair", wish));
        client.put("/add_edit_outcome", marked(ArenaClient.vote(pair, "responseItems", -2), "responseItems", privacy))
                .statusCode(200);
        client.put("/add_completion_outcome", Map.of("userId", machine, "note", marker)).statusCode(400);
        client.post("/create_pair", Map.of("userId", machine, "prefix", List.of(marker))).statusCode(400);
    }

    private Map<String, Object> pair(String privacy) {
        client.models().says("ada", "return '" + marker + "'");
        client.models().says("bob", "return \"" + marker + "\"");
        Map<String, Object> wish = client.completionWish(machine, "prefix = '" + marker + "'\n", privacy);
        wish.put("suffix", "\nsuffix = '" + marker + "'\n");
        wish.put("modelTags", List.of("small"));
        wish.put("note", marker);
        return ArenaClient.map(client.post("/create_pair", wish));
    }

    private void vote(Map<String, Object> pair, String privacy) {
        for (Map<String, Object> item : ArenaClient.echoed(ArenaClient.items(pair, "completionItems"))) {
            item.put("note", marker);
            item.put("fileType", marker);
            client.put("/add_completion", item).statusCode(200);
            client.put("/add_single_outcome", item).statusCode(200);
        }
        client.put("/add_completion_outcome",
                marked(ArenaClient.vote(pair, "completionItems", 0), "completionItems", privacy)).statusCode(200);
    }

    private Map<String, Object> marked(Map<String, Object> vote, String items, String privacy) {
        vote.put("privacy", privacy);
        vote.put("repoUrl", "https://" + marker);
        vote.put("username", "name of " + marker);
        vote.put("fileType", marker);
        vote.put("note", marker);
        ArenaClient.items(vote, items).forEach(item -> {
            item.put("prompt", marker);
            item.put("codeToEdit", marker);
            item.put("userInput", marker);
            item.put("privacy", privacy);
        });
        return vote;
    }
}
