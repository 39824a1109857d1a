package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.notNullValue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.restassured.response.Response;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** The front door before a model server that is slow, endless or broken, and clients that are slow or leave. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenAiUpstreamIT {

    private static final String PIECE = "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":"
            + "[{\"index\":0,\"delta\":{\"content\":\"%s\"},\"finish_reason\":null}]}\n\n";
    private static final String END = "data: {\"id\":\"1\",\"object\":\"chat.completion.chunk\",\"choices\":"
            + "[{\"index\":0,\"delta\":{},\"finish_reason\":\"length\"}]}\n\ndata: [DONE]\n\n";

    private static final int MODELS = 60;

    /** What the model server does with a question. */
    private interface Behaviour {
        void answer(HttpExchange exchange) throws IOException;
    }

    private final AtomicReference<Behaviour> behaviour = new AtomicReference<>();
    private final AtomicInteger cutOff = new AtomicInteger();
    private final AtomicInteger used = new AtomicInteger();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private HttpServer upstream;
    private PalaestraProcess server;
    private OpenAiKey key;

    @BeforeAll
    void start(@TempDir Path directory) throws IOException {
        upstream = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        upstream.setExecutor(threads);
        upstream.createContext("/v1/chat/completions", this::answer);
        upstream.start();
        String entries = IntStream.range(0, MODELS).mapToObj(i -> """
                {"id": "far%d", "kind": "openai", "url": "http://127.0.0.1:%d/v1",
                  "model": "coder", "connectTimeoutMillis": 1000, "timeoutMillis": 15000, "retries": 0}"""
                .formatted(i, upstream.getAddress().getPort())).collect(Collectors.joining(","));
        Path catalogue = Files.writeString(directory.resolve("models.json"),
                "{\"standard\": \"far0\", \"models\": [" + entries + "]}");
        server = PalaestraProcess.in(directory.resolve("data")).with("palaestra.models.catalogue", catalogue)
                .with("palaestra.ratelimit.enabled", false).start();
        key = OpenAiKey.of(SmartCoderClient.user(server));
    }

    @AfterAll
    void stop() {
        server.close();
        upstream.stop(0);
        threads.shutdownNow();
    }

    @Test
    void textReachesTheClientWhileTheModelStillSpeaks() throws IOException {
        AtomicInteger seen = new AtomicInteger();
        behaviour.set(exchange -> {
            try (OutputStream out = stream(exchange)) {
                write(out, PIECE.formatted("first"));
                Awaitility.await().untilAtomic(seen, equalTo(1));
                write(out, PIECE.formatted("second") + END);
            }
        });
        try (Socket client = ask(true); BufferedReader in = reader(client)) {
            assertThat(next(in, "first")).contains("chat.completion.chunk");
            seen.set(1);
            next(in, "second");
            next(in, "\"finish_reason\":\"length\"");
            next(in, "[DONE]");
        }
    }

    @Test
    void aClientThatLeavesEndsTheModelsWork() throws IOException {
        endless("x");
        int before = cutOff.get();
        try (Socket client = ask(true); BufferedReader in = reader(client)) {
            next(in, "delta");
        }
        Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> cutOff.get() > before);
    }

    @Test
    void aClientThatReadsNothingHoldsNobodyUp() throws IOException {
        endless("x".repeat(4_000));
        int before = cutOff.get();
        try (Socket client = ask(true)) {
            Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> cutOff.get() > before);
            assertThat(client.isConnected()).isTrue();
        }
        key.request().get("/v1/models").then().statusCode(200);
    }

    @Test
    void aFailureBeforeTheFirstTextHasItsStatus() {
        for (Map.Entry<Integer, List<Integer>> failure : Map.of(500, List.of(502), 429, List.of(502, 503)).entrySet()) {
            behaviour.set(exchange -> exchange.sendResponseHeaders(failure.getKey(), -1));
            for (boolean streamed : List.of(false, true)) {
                Response told = key.chat(question(streamed)).body("error.type", equalTo("server_error"))
                        .body("error.message", notNullValue()).extract().response();
                assertThat(told.statusCode()).isIn(failure.getValue());
            }
        }
    }

    @Test
    void aFailureAfterTheFirstTextEndsTheStreamWithAnError() throws IOException {
        behaviour.set(exchange -> {
            OutputStream out = stream(exchange);
            write(out, PIECE.formatted("half"));
            write(out, "data: nonsense\n\n");
            out.close();
        });
        try (Socket client = ask(true); BufferedReader in = reader(client)) {
            next(in, "half");
            assertThat(next(in, "error")).contains("\"type\":\"server_error\"");
            assertThat(in.lines().toList()).noneMatch(line -> line.contains("[DONE]"));
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        exchange.getRequestBody().readAllBytes();
        try (exchange) {
            behaviour.get().answer(exchange);
        }
    }

    /** Speaks until somebody hangs up. */
    private void endless(String text) {
        behaviour.set(exchange -> {
            try (OutputStream out = stream(exchange)) {
                for (int i = 0; i < 1_000_000; i++) {
                    write(out, PIECE.formatted(text));
                }
            } catch (IOException e) {
                cutOff.incrementAndGet();
            }
        });
    }

    /** One that has not failed yet, for a model that fails is left alone for a while. */
    private String freshModel() {
        return "far" + used.getAndIncrement() % MODELS;
    }

    private static OutputStream stream(HttpExchange exchange) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream");
        exchange.sendResponseHeaders(200, 0);
        return exchange.getResponseBody();
    }

    private static void write(OutputStream out, String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private Map<String, Object> question(boolean streamed) {
        return Map.of("model", freshModel(), "messages", List.of(Map.of("role", "user", "content", "hello")),
                "stream", streamed);
    }

    /** By a bare socket, because HTTP clients read more than they are asked for. */
    private Socket ask(boolean streamed) throws IOException {
        String body = "{\"model\":\"" + freshModel() + "\",\"messages\":[{\"role\":\"user\",\"content\":\"hello\"}],\"stream\":"
                + streamed + "}";
        Socket socket = new Socket(server.url().getHost(), server.url().getPort());
        socket.setSoTimeout(20_000);
        write(socket.getOutputStream(), "POST /v1/chat/completions HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + key.key() + "\r\nContent-Type: application/json\r\n"
                + "Content-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body);
        return socket;
    }

    private static BufferedReader reader(Socket socket) throws IOException {
        return new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
    }

    /** The next line that contains the text. */
    private static String next(BufferedReader in, String text) throws IOException {
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (line.contains(text)) {
                return line;
            }
        }
        throw new AssertionError("The stream ended before " + text);
    }
}
