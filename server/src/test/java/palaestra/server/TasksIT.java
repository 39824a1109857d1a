package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.lessThan;

import io.restassured.response.ValidatableResponse;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Generation tasks over HTTP, with a model server that speaks slowly. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TasksIT {

    /** Ten times what is promised, because the machine may be busy; what is measured is in docs/performance.md. */
    private static final Duration LONGEST_UNTIL_HANG_UP = Duration.ofSeconds(2);

    private static final String CHAT = "chat_generation";
    private static final Pattern FRAME = Pattern.compile(
            "data: \\{\"status\":\"(running|finished|failed)\",\"content\":(null|\"[^\"]*\")}\n\n");

    private final PacedUpstream upstream = new PacedUpstream();
    private PalaestraProcess server;
    private TaskClient client;
    private AiCreatorClient.User ada;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        server = PalaestraProcess.in(directory.resolve("data"))
                .with("palaestra.ratelimit.enabled", false)
                .with("palaestra.admin.password", SharedServer.ADMIN_PASSWORD)
                .with("palaestra.models.catalogue", catalogue(directory, upstream)).start();
        client = new TaskClient(server);
        ada = client.userWith(1_000_000);
    }

    @AfterAll
    void stop() {
        server.close();
        upstream.close();
    }

    /** The model server alone, and the embedded model beside it. */
    static Path catalogue(Path directory, PacedUpstream upstream) throws IOException {
        return Files.writeString(directory.resolve("models.json"), """
                {"standard": "slow", "models": [
                  {"id": "slow", "kind": "openai", "url": "%s", "model": "slow", "maxConcurrent": 1000,
                   "timeoutMillis": 600000},
                  {"id": "recall", "kind": "embedded"}]}""".formatted(upstream.url()));
    }

    @Test
    void theStreamIsFramedByteByByteAsClientsKnowIt() throws Exception {
        upstream.says(5, 120);
        String chat = client.newChat(ada.token(), "deepseek-chat");
        long before = client.creditsLeft(ada.token());
        String task = client.newTask(chat, CHAT, ada.token());

        HttpResponse<String> stream = client.stream(task);

        assertThat(stream.statusCode()).isEqualTo(200);
        assertThat(stream.headers().firstValue("Content-Type").orElseThrow().replace(" ", ""))
                .isEqualToIgnoringCase("text/event-stream;charset=utf-8");
        assertThat(stream.headers().firstValue("Cache-Control")).contains("no-cache");
        assertThat(stream.headers().firstValue("X-Accel-Buffering")).contains("no");
        assertThat(stream.body()).startsWith("event: open\n\ndata: {\"status\":\"running\",\"content\":\"词0 ")
                .endsWith("data: {\"status\":\"finished\",\"content\":\"" + PacedUpstream.text(5)
                        + "\"}\n\nevent: close\n\n");
        assertGrowing(stream.body());
        assertThat(client.creditsLeft(ada.token())).isEqualTo(before - 15);
        client.get("/chats/" + chat, ada.token()).statusCode(200).body("messages", hasSize(2))
                .body("messages[1].role", equalTo("assistant"))
                .body("messages[1].content", equalTo(PacedUpstream.text(5)));
        client.get("/users/me/credits", ada.token()).body("credit_records[-1].amount", equalTo(-15))
                .body("credit_records[-1].description",
                        equalTo("Consume: Chat generation, chat_id: " + chat + ", task_id: " + task));
    }

    @Test
    void aStreamThatIsOpenedLateOrAgainReplaysFromTheStart() throws Exception {
        upstream.says(5, 10);
        String task = client.newTask(client.newChat(ada.token(), "deepseek-chat"), CHAT, ada.token());
        Awaitility.await().until(() -> client.status(task).equals("finished"));

        for (int i = 0; i < 2; i++) {
            HttpResponse<String> stream = Awaitility.await().until(() -> client.stream(task),
                    answer -> answer.statusCode() == 200);
            assertThat(stream.body()).startsWith("event: open\n\ndata: {\"status\":\"running\",\"content\":\"词0 ")
                    .endsWith(PacedUpstream.text(5) + "\"}\n\nevent: close\n\n");
            assertGrowing(stream.body());
        }
    }

    @Test
    void aSecondStreamAtTheSameTimeIsRefusedBeforeItBegins() throws Exception {
        upstream.says(40, 100);
        String task = client.newTask(client.newChat(ada.token(), "deepseek-chat"), CHAT, ada.token());
        HttpResponse<InputStream> first = open(task);
        assertThat(first.statusCode()).isEqualTo(200);

        HttpResponse<String> second = client.stream(task);

        assertThat(second.statusCode()).isEqualTo(422);
        assertThat(second.body()).isEqualTo("{\"detail\":\"Task " + task + " is already being streamed\"}");
        assertThat(new String(first.body().readAllBytes(), StandardCharsets.UTF_8)).endsWith("event: close\n\n");
    }

    @Test
    void aClientThatLeavesCanComeBackAndTheAnswerIsKept() throws Exception {
        upstream.says(30, 100);
        String chat = client.newChat(ada.token(), "deepseek-chat");
        String task = client.newTask(chat, CHAT, ada.token());
        HttpResponse<InputStream> first = open(task);
        first.body().readNBytes(60);
        first.body().close();

        HttpResponse<String> again = Awaitility.await().atMost(Duration.ofSeconds(30)).until(
                () -> client.stream(task), answer -> answer.statusCode() == 200);

        assertThat(again.body()).contains("\"content\":\"词0 ").endsWith(PacedUpstream.text(30)
                + "\"}\n\nevent: close\n\n");
        client.get("/chats/" + chat, ada.token()).body("messages", hasSize(2));
    }

    @Test
    void cancellingHangsUpOnTheModelAtOnce() throws Exception {
        upstream.says(400, 50);
        String task = client.newTask(client.newChat(ada.token(), "deepseek-chat"), CHAT, ada.token());
        HttpResponse<InputStream> stream = open(task);
        stream.body().readNBytes(100);
        int before = upstream.hangUps().size();
        // From now on nothing but the call can end the connection, and nobody waits for a next piece.
        upstream.fallSilent();
        assertThat(upstream.answersUnderWay()).isPositive();

        long asked = System.nanoTime();
        client.post("/tasks/" + task + "/cancel", null, null).statusCode(200);

        Awaitility.await().pollInterval(Duration.ofMillis(10)).until(() -> upstream.hangUps().size() > before);
        Duration until = Duration.ofNanos(upstream.hangUps().stream().skip(before).findFirst().orElseThrow() - asked);
        System.getLogger(getClass().getName()).log(System.Logger.Level.INFO,
                "The model saw the end of its connection {0} ms after the call", until.toMillis());
        assertThat(until).isLessThan(LONGEST_UNTIL_HANG_UP);
        assertThat(new String(stream.body().readAllBytes(), StandardCharsets.UTF_8))
                .contains("{\"status\":\"failed\",\"content\":\"词0 ").endsWith("event: close\n\n");
        assertThat(client.status(task)).isEqualTo("failed");
        assertThat(client.stream(task).body()).isEqualTo("{\"detail\":\"Task " + task + " failed\"}");
    }

    @Test
    void anAdministratorEndsATaskAndHasItDoneAgainAtNobodysCost() {
        upstream.says(200, 100);
        AiCreatorClient.User owner = client.userWith(5_000);
        String chat = client.newChat(owner.token(), "deepseek-chat");
        String task = client.newTask(chat, CHAT, owner.token());
        Awaitility.await().until(() -> client.status(task).equals("running"));

        administer(task, "retry").statusCode(409);
        administer(task, "stop").statusCode(200);
        Awaitility.await().until(() -> client.status(task).equals("failed"));
        administer(task, "stop").statusCode(409);
        long left = client.creditsLeft(owner.token());

        upstream.says(5, 10);
        String done = administer(task, "retry").statusCode(200).extract().path("message");
        String again = done.replaceAll("Done again as task (.*)\\.", "$1");
        Awaitility.await().until(() -> client.status(again).equals("finished"));
        client.get("/chats/" + chat, owner.token()).body("messages[-1].content", equalTo(PacedUpstream.text(5)));
        assertThat(client.creditsLeft(owner.token())).isEqualTo(left);
    }

    @Test
    void aTitleIsOneFrameAndStored() throws Exception {
        upstream.says(3, 10);
        String chat = client.newChat(ada.token(), "deepseek-chat");
        String task = client.newTask(chat, "title_generation", ada.token());

        assertThat(client.stream(task).body()).isEqualTo("event: open\n\n"
                + "data: {\"status\":\"finished\",\"content\":\"词0 词1 词2\"}\n\nevent: close\n\n");
        client.get("/chats/" + chat, ada.token()).body("title", equalTo("词0 词1 词2")).body("messages", hasSize(1));
    }

    @Test
    void whoHasFewCreditsGetsAShortAnswerAndThen402() throws Exception {
        upstream.says(200, 5);
        AiCreatorClient.User poor = client.userWith(30);
        String chat = client.newChat(poor.token(), "deepseek-chat");
        String task = client.newTask(chat, CHAT, poor.token());

        assertThat(client.stream(task).body()).contains("\"status\":\"finished\"");

        assertThat(client.creditsLeft(poor.token())).isBetween(0L, 5L);
        AiCreatorClient.User penniless = client.userWith(0);
        client.create(UUID.randomUUID().toString(), CHAT, penniless.token()).statusCode(402)
                .body("detail", equalTo("Insufficient credits: Please purchase more credits"));
    }

    @Test
    void theEmbeddedModelAnswersToo() throws Exception {
        AiCreatorClient.User penniless = client.userWith(0);
        String chat = client.newChat(penniless.token(), "recall");
        String task = client.newTask(chat, CHAT, penniless.token());

        assertThat(client.stream(task).body()).contains("binary_search").contains("\"status\":\"finished\"");
    }

    @Test
    void whatIsWrongIsSaidBeforeAnythingBegins() throws Exception {
        String chat = client.newChat(ada.token(), "deepseek-chat");
        client.create(chat, "image_generation", ada.token()).statusCode(422);
        client.create("nonsense", CHAT, ada.token()).statusCode(422);
        client.create(UUID.randomUUID().toString(), CHAT, ada.token()).statusCode(404)
                .body("detail", equalTo("Chat not found"));
        client.create(chat, CHAT, null).statusCode(401);
        client.create(chat, CHAT, client.accounts().admin().token()).statusCode(403);
        String nowhere = UUID.randomUUID().toString();
        assertThat(client.stream(nowhere).statusCode()).isEqualTo(404);
        assertThat(client.stream("nonsense").statusCode()).isEqualTo(422);
        client.get("/tasks/" + nowhere, null).statusCode(404).body("detail", equalTo("Task " + nowhere + " not found"));
        client.get("/tasks/nonsense", null).statusCode(422);
    }

    @Test
    void onlyWhatHasEndedIsDeletedAndAStrangersTokenOpensNothing() {
        upstream.says(100, 100);
        String task = client.newTask(client.newChat(ada.token(), "deepseek-chat"), CHAT, ada.token());
        Awaitility.await().until(() -> client.status(task).equals("running"));
        client.delete("/tasks/" + task, null).statusCode(422)
                .body("detail", equalTo("Cannot delete task " + task + " with status running"));
        client.get("/tasks/" + task, client.accounts().newUser().token()).statusCode(403);
        client.get("/tasks/" + task, "not.a.token").statusCode(401);
        client.get("/tasks/" + task, client.accounts().admin().token()).statusCode(200);
        client.post("/tasks/" + task + "/cancel", null, ada.token()).statusCode(200);
        Awaitility.await().until(() -> client.status(task).equals("failed"));

        client.delete("/tasks/" + task, null).statusCode(200)
                .body("message", equalTo("Task " + task + " deleted successfully"));

        client.get("/tasks/" + task, null).statusCode(404);
    }

    @Test
    void anAnswerToADeletedChatIsFree() {
        upstream.says(20, 50);
        AiCreatorClient.User user = client.userWith(5_000);
        String chat = client.newChat(user.token(), "deepseek-chat");
        String task = client.newTask(chat, CHAT, user.token());
        client.delete("/chats/" + chat, user.token()).statusCode(200);

        Awaitility.await().until(() -> client.status(task).equals("failed"));

        client.get("/users/me/credits", user.token()).body("credits_left", equalTo(5_000))
                .body("credit_records.size()", lessThan(2));
    }

    private ValidatableResponse administer(String task, String action) {
        return client.accounts().request(client.accounts().admin().token())
                .post("/admin/api/tasks/{task}/{action}", task, action).then();
    }

    private HttpResponse<InputStream> open(String task) throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(client.streamRequest(task), HttpResponse.BodyHandlers.ofInputStream());
    }

    /** Nothing but frames between the two ends, each of which begins with the one before. */
    private static void assertGrowing(String body) {
        String frames = body.substring("event: open\n\n".length(), body.length() - "event: close\n\n".length());
        assertThat(frames).matches("(?:" + FRAME.pattern() + ")+");
        List<String> contents = FRAME.matcher(frames).results().map(result -> result.group(2))
                .map(content -> content.substring(1, content.length() - 1)).toList();
        for (int i = 1; i < contents.size(); i++) {
            assertThat(contents.get(i)).startsWith(contents.get(i - 1));
        }
        Matcher last = FRAME.matcher(frames);
        String status = "";
        while (last.find()) {
            status = last.group(1);
        }
        assertThat(status).isEqualTo("finished");
    }
}
