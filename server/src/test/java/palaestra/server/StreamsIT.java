package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasSize;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Streams whose client, model or node does what it should not, on nodes that share a database and a broker. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StreamsIT {

    private static final String CHAT = "chat_generation";
    private static final Duration FREE_AGAIN = Duration.ofSeconds(30);

    private final PacedUpstream upstream = new PacedUpstream();
    private Path catalogue;
    private ExternalParts parts;
    private PalaestraProcess first;
    private PalaestraProcess second;
    private TaskClient here;
    private TaskClient there;
    private AiCreatorClient.User ada;

    @BeforeAll
    void start(@TempDir Path directory) throws Exception {
        parts = new ExternalParts(directory);
        catalogue = TasksIT.catalogue(directory, upstream);
        first = node("first");
        second = node("second");
        here = new TaskClient(first);
        there = new TaskClient(second);
        ada = here.userWith(1_000_000);
    }

    @AfterAll
    void stop() throws Exception {
        second.close();
        first.close();
        parts.close();
        upstream.close();
    }

    private PalaestraProcess node(String name) {
        return parts.node(name).with("palaestra.admin.password", SharedServer.ADMIN_PASSWORD)
                .with("palaestra.models.catalogue", catalogue).start();
    }

    @Test
    void aSilenceOfFifteenSecondsIsBridgedByACommentAndNoShorterOne() throws Exception {
        upstream.says(1, 19_000);
        String task = here.newTask(here.newChat(ada.token(), "deepseek-chat"), CHAT, ada.token());
        List<String> lines = new ArrayList<>();
        Duration silence = null;
        try (BufferedReader reader = new BufferedReader(new InputStreamReader(open(here, task).body(),
                StandardCharsets.UTF_8))) {
            long opened = System.nanoTime();
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                if (line.equals(":") && silence == null) {
                    silence = Duration.ofNanos(System.nanoTime() - opened);
                }
                lines.add(line);
            }
        }

        assertThat(silence).isBetween(Duration.ofSeconds(14), Duration.ofSeconds(20));
        assertThat(lines).startsWith("event: open", "", ":", "").endsWith("event: close", "");
        assertThat(lines).anyMatch(line -> line.contains("\"status\":\"finished\",\"content\":\"词0 \""));
    }

    @Test
    void aClientThatLeavesWhileTheModelIsSilentIsNoticed() throws Exception {
        upstream.says(3, 20);
        upstream.fallSilent();
        String task = here.newTask(here.newChat(ada.token(), "deepseek-chat"), CHAT, ada.token());
        HttpResponse<InputStream> stream = open(here, task);
        stream.body().readNBytes("event: open".length());
        stream.body().close();

        HttpResponse<InputStream> again = Awaitility.await().atMost(FREE_AGAIN).until(() -> open(here, task),
                answer -> answer.statusCode() == 200);

        here.post("/tasks/" + task + "/cancel", null, ada.token()).statusCode(200);
        assertThat(rest(again)).endsWith("data: {\"status\":\"failed\",\"content\":null}\n\nevent: close\n\n");
    }

    @Test
    void aClientThatReadsNothingHoldsUpNobodyAndIsGivenUp() throws Exception {
        // Megabytes of frames, so that they cannot all wait in the buffers of the connection.
        upstream.says(100, 60, "x".repeat(4_000));
        AiCreatorClient.User admin = here.accounts().admin();
        String chat = here.newChat(admin.token(), "deepseek-chat");
        String task = here.newTask(chat, CHAT, admin.token());
        try (Socket idle = new Socket()) {
            idle.setReceiveBufferSize(4_096);
            idle.connect(new InetSocketAddress("127.0.0.1", first.port()));
            idle.getOutputStream().write(("GET /api/v1/tasks/" + task + "/stream HTTP/1.1\r\nHost: palaestra\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            assertThat(idle.getInputStream().read()).isPositive();
            upstream.says(20, 50);
            List<String> others = Stream.generate(() -> here.newChat(ada.token(), "deepseek-chat")).limit(3)
                    .map(other -> here.newTask(other, CHAT, ada.token())).toList();

            for (String other : others) {
                assertThat(here.stream(other).body()).contains("\"status\":\"finished\"");
            }
            Awaitility.await().atMost(Duration.ofSeconds(30)).until(() -> here.status(task).equals("finished"));
            here.get("/chats/" + chat, admin.token()).body("messages", hasSize(2));
            HttpResponse<String> refused = here.stream(task);
            assertThat(refused.statusCode()).as("while the idle client has the stream").isEqualTo(422);
            HttpResponse<String> again = Awaitility.await().atMost(FREE_AGAIN.plusSeconds(15)).until(
                    () -> here.stream(task), answer -> answer.statusCode() == 200);
            assertThat(again.body()).contains("词99 ").endsWith("event: close\n\n");
        }
    }

    @Test
    void aTaskIsStreamedAndResumedOnAnotherNode() throws Exception {
        upstream.says(100, 150);
        String chat = here.newChat(ada.token(), "deepseek-chat");
        String task = here.newTask(chat, CHAT, ada.token());
        HttpResponse<InputStream> dropped = open(there, task);
        String begin = new String(dropped.body().readNBytes(120), StandardCharsets.UTF_8);
        dropped.body().close();
        assertThat(begin).startsWith("event: open\n\ndata: {\"status\":\"running\",\"content\":\"词0 ");

        HttpResponse<InputStream> resumed = Awaitility.await().atMost(FREE_AGAIN).until(() -> open(there, task),
                answer -> answer.statusCode() == 200);

        assertThat(here.status(task)).as("resumed in the middle").isEqualTo("running");
        assertThat(here.stream(task).statusCode()).as("on the other node at the same time").isEqualTo(422);
        assertThat(rest(resumed)).startsWith("event: open\n\ndata: {\"status\":\"running\",\"content\":\"词0 ")
                .endsWith("data: {\"status\":\"finished\",\"content\":\"" + PacedUpstream.text(100)
                        + "\"}\n\nevent: close\n\n");
        there.get("/chats/" + chat, ada.token()).body("messages", hasSize(2));
    }

    @Test
    void aTaskIsCancelledThroughAnotherNode() throws Exception {
        upstream.says(400, 50);
        String task = here.newTask(here.newChat(ada.token(), "deepseek-chat"), CHAT, ada.token());
        HttpResponse<InputStream> stream = open(there, task);
        stream.body().readNBytes(120);
        int before = upstream.hangUps().size();
        upstream.fallSilent();

        long cancelled = System.nanoTime();
        there.post("/tasks/" + task + "/cancel", null, ada.token()).statusCode(200);
        Awaitility.await().pollInterval(Duration.ofMillis(10)).until(() -> upstream.hangUps().size() > before);

        // Once a second a node looks what was cancelled elsewhere; the rest is for a busy machine.
        assertThat(Duration.ofNanos(System.nanoTime() - cancelled)).isLessThan(Duration.ofSeconds(4));
        assertThat(rest(stream)).contains("{\"status\":\"failed\",\"content\":\"词0 ").endsWith("event: close\n\n");
        assertThat(here.status(task)).isEqualTo("failed");
    }

    @Test
    void whatRunsOnANodeThatIsStoppedEndsElsewhere() {
        AiCreatorClient.User user = here.userWith(100_000);
        List<String> tasks = new ArrayList<>();
        String silent;
        try (PalaestraProcess third = node("third")) {
            TaskClient client = new TaskClient(third);
            upstream.says(400, 200);
            for (int i = 0; i < 5; i++) {
                tasks.add(client.newTask(client.newChat(user.token(), "deepseek-chat"), CHAT, user.token()));
            }
            int talking = tasks.size();
            Awaitility.await().until(() -> upstream.answersUnderWay() >= talking);
            upstream.says(1, 60_000);
            silent = client.newTask(client.newChat(user.token(), "deepseek-chat"), CHAT, user.token());
            tasks.add(silent);
            Awaitility.await().until(() -> upstream.answersUnderWay() > talking
                    && tasks.stream().map(here::status).allMatch("running"::equals));
            upstream.says(3, 10);

            assertThat(third.stop()).as("exit code after SIGTERM").isZero();
            assertThat(third.output()).doesNotContain("\tat ");
        }

        Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> tasks.stream().map(here::status)
                .allMatch(status -> List.of("finished", "failed").contains(status)));
        assertThat(here.status(silent)).as("what said nothing yet runs again").isEqualTo("finished");
        long finished = tasks.stream().map(here::status).filter("finished"::equals).count();
        List<Integer> amounts = here.get("/users/me/credits", user.token()).extract().path("credit_records.amount");
        assertThat(amounts).hasSize(1 + (int) finished);
        assertThat(here.creditsLeft(user.token())).isEqualTo(amounts.stream().mapToLong(Integer::longValue).sum());
    }

    private static HttpResponse<InputStream> open(TaskClient client, String task)
            throws IOException, InterruptedException {
        return HttpClient.newHttpClient().send(client.streamRequest(task), HttpResponse.BodyHandlers.ofInputStream());
    }

    private static String rest(HttpResponse<InputStream> stream) throws IOException {
        return new String(stream.body().readAllBytes(), StandardCharsets.UTF_8);
    }
}
