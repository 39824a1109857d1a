package palaestra.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.LockSupport;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server of three chat models that say what the test wants, or fail. */
final class ArenaModels implements AutoCloseable {

    private static final Pattern MODEL = Pattern.compile("\"model\"\\s*:\\s*\"([^\"]+)\"");

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, String> says = new ConcurrentHashMap<>();
    private final Set<String> failing = ConcurrentHashMap.newKeySet();
    private final Set<String> hanging = ConcurrentHashMap.newKeySet();
    private final Map<String, Integer> asked = new ConcurrentHashMap<>();
    private final Map<String, Integer> hungUpOn = new ConcurrentHashMap<>();

    ArenaModels() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(threads);
        server.createContext("/v1/chat/completions", this::answer);
        server.start();
        reset();
    }

    /** What a catalogue calls them: the first two by the tag {@code small}, the third by {@code spare}. */
    Path catalogue(Path directory) throws IOException {
        String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
        String common = "\"kind\": \"openai\", \"url\": \"" + url + "\", \"infill\": \"mask\", \"retries\": 0, "
                + "\"timeoutMillis\": 10000";
        return Files.writeString(directory.resolve("models.json"), """
                {"standard": "ada", "models": [
                  {"id": "ada", "model": "ada", "tags": ["small", "lonely"], %1$s},
                  {"id": "bob", "model": "bob", "tags": ["small"], %1$s},
                  {"id": "cat", "model": "cat", "tags": ["spare"], %1$s},
                  {"id": "ngram", "kind": "embedded"}]}""".formatted(common));
    }

    void reset() {
        failing.clear();
        hanging.clear();
        says.put("ada", "return 1");
        says.put("bob", "return 2");
        says.put("cat", "return 3");
    }

    void says(String model, String text) {
        says.put(model, text);
    }

    void fails(String... models) {
        failing.addAll(Set.of(models));
    }

    /** Begins to answer and never ends. */
    void hangs(String model) {
        hanging.add(model);
    }

    int timesAsked(String model) {
        return asked.getOrDefault(model, 0);
    }

    /** How often the caller closed the connection on which the model hung. */
    int timesHungUpOn(String model) {
        return hungUpOn.getOrDefault(model, 0);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Matcher model = MODEL.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            String name = model.find() ? model.group(1) : "";
            asked.merge(name, 1, Integer::sum);
            if (failing.contains(name)) {
                exchange.sendResponseHeaders(400, -1);
                return;
            }
            exchange.getResponseHeaders().add("Content-Type", "text/event-stream");
            exchange.sendResponseHeaders(200, 0);
            OutputStream out = exchange.getResponseBody();
            if (hanging.contains(name)) {
                hang(name, out);
                return;
            }
            String text = says.get(name).replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n");
            out.write(("data: {\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + text + "\"}}]}\n\n"
                    + "data: {\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}\n\n"
                    + "data: [DONE]\n\n").getBytes(StandardCharsets.UTF_8));
        }
    }

    /** Only by writing does one notice that nobody reads. */
    private void hang(String name, OutputStream out) {
        try {
            while (hanging.contains(name)) {
                out.write(": still thinking\n\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                LockSupport.parkNanos(20_000_000);
            }
        } catch (IOException e) {
            hungUpOn.merge(name, 1, Integer::sum);
        }
    }
}
