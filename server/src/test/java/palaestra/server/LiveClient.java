package palaestra.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.awaitility.Awaitility;

/** A WebSocket of the course platform, and everything that came over it. */
final class LiveClient implements WebSocket.Listener, AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final List<JsonNode> frames = new CopyOnWriteArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private volatile int closeCode;
    private volatile int pings;
    private WebSocket socket;

    static LiveClient connect(PalaestraProcess server, String token) {
        return connect(server.url(), token);
    }

    static LiveClient connect(URI server, String token) {
        LiveClient client = new LiveClient();
        client.socket = HttpClient.newHttpClient().newWebSocketBuilder().connectTimeout(Duration.ofSeconds(10))
                .buildAsync(URI.create("ws://" + server.getAuthority() + "/ws/connect?token=" + token), client)
                .join();
        return client;
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            try {
                frames.add(JSON.readTree(text.toString()));
            } catch (JsonProcessingException e) {
                throw new AssertionError(e);
            } finally {
                text.setLength(0);
            }
        }
        from.request(1);
        return null;
    }

    /** The client answers them by itself. */
    @Override
    public CompletionStage<?> onPing(WebSocket from, ByteBuffer message) {
        pings++;
        from.request(1);
        return null;
    }

    @Override
    public CompletionStage<?> onClose(WebSocket from, int status, String reason) {
        closeCode = status;
        return null;
    }

    void say(String message) {
        socket.sendText(message, true).join();
    }

    void say(ByteBuffer binary) {
        socket.sendBinary(binary, true).join();
    }

    void subscribe(int task) {
        say("{\"type\":\"subscribe_task\",\"task_id\":" + task + "}");
        await(frame -> frame.path("type").asText().equals("subscribed"));
    }

    List<JsonNode> frames() {
        return frames;
    }

    long count(String type) {
        return frames.stream().filter(frame -> frame.path("type").asText().equals(type)).count();
    }

    /** How often the server asked whether the client is still there. */
    int pings() {
        return pings;
    }

    JsonNode await(String type) {
        return await(frame -> frame.path("type").asText().equals(type));
    }

    JsonNode awaitStatus(String status) {
        return await(frame -> frame.path("data").path("status").asText().equals(status));
    }

    JsonNode await(Predicate<JsonNode> expected) {
        Awaitility.await().atMost(Duration.ofSeconds(30)).pollInterval(Duration.ofMillis(20))
                .until(() -> frames.stream().anyMatch(expected));
        return frames.stream().filter(expected).findFirst().orElseThrow();
    }

    /** @return 0 if the server took the client, else the code by which it closed the connection again */
    int awaitConnectedOrClosed() {
        Awaitility.await("an answer").atMost(Duration.ofSeconds(10)).pollInterval(Duration.ofMillis(20))
                .until(() -> closeCode != 0 || !frames.isEmpty());
        return closeCode;
    }

    int awaitClose(Duration within) {
        Awaitility.await("close").atMost(within).pollInterval(Duration.ofMillis(20)).until(() -> closeCode != 0);
        return closeCode;
    }

    @Override
    public void close() {
        socket.abort();
    }
}
