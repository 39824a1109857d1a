package palaestra.codegen.remote;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/**
 * The HTTP connections of all streamed answers: few threads, however many answers are under way. Redirects are never
 * followed. There is one client of the JDK for each connect timeout in use, because that is where the JDK keeps it.
 */
public final class StreamClient {

    private final Executor threads;
    private final Map<Duration, HttpClient> clients = new ConcurrentHashMap<>();

    /** @param threads a few; they never wait for a server */
    public StreamClient(Executor threads) {
        this.threads = threads;
    }

    HttpClient connectingWithin(Duration timeout) {
        return clients.computeIfAbsent(timeout, within -> HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(within)
                .executor(threads)
                .build());
    }

    Executor threads() {
        return threads;
    }
}
