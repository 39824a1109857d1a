package palaestra.api.stream;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class EventStreamTest {

    private final Connection connection = new Connection();
    private final Map<String, String> headers = new TreeMap<>();
    private int completions;
    private int departures;
    private EventStream stream;

    @BeforeEach
    void begin() throws IOException {
        stream = EventStream.begin(context(), Map.of("Vary", "Origin"), () -> departures++);
    }

    @Test
    void anEventIsWrittenAndFlushedAtOnce() {
        connection.takes(true);
        stream.send("one");
        stream.send("zwei ü");

        assertThat(connection.written()).isEqualTo("data: one\n\ndata: zwei ü\n\n");
        assertThat(connection.flushed).isEqualTo(connection.size());
        assertThat(headers).containsEntry("Vary", "Origin").containsEntry("type", "text/event-stream; charset=utf-8");
    }

    @Test
    void whatTheConnectionDoesNotTakeWaitsInOrder() {
        stream.send("one");
        assertThat(connection.written()).isEmpty();
        connection.takes(true);
        connection.takes(false);
        stream.send("two");
        stream.send("three");
        connection.takes(true);

        assertThat(connection.written()).isEqualTo("data: one\n\ndata: two\n\ndata: three\n\n");
    }

    @Test
    void theEndWaitsForWhatIsNotSentYet() {
        stream.send("one");
        stream.end();
        stream.send("too late");
        assertThat(completions).isZero();
        connection.takes(true);

        assertThat(connection.written()).isEqualTo("data: one\n\n");
        assertThat(completions).isEqualTo(1);
        assertThat(departures).isZero();
    }

    @Test
    void aClientThatTakesNothingIsGivenUpOnce() {
        connection.takes(true);
        connection.takes(false);
        for (int i = 0; i < 2_000; i++) {
            stream.send("x".repeat(1_000));
        }
        stream.end();

        assertThat(departures).isEqualTo(1);
        assertThat(completions).isEqualTo(1);
    }

    @Test
    void aBrokenConnectionIsToldOnce() throws IOException {
        connection.takes(true);
        connection.broken = true;
        stream.send("one");
        stream.send("two");
        connection.listener.onError(new IOException("again"));

        assertThat(departures).isEqualTo(1);
        assertThat(completions).isEqualTo(1);
    }

    @Test
    void aBeatIsNoEvent() {
        connection.takes(true);
        stream.beat();

        assertThat(connection.written()).isEqualTo(":\n\n");
    }

    private AsyncContext context() {
        HttpServletResponse response = proxy(HttpServletResponse.class, (name, arguments) -> switch (name) {
            case "getOutputStream" -> connection;
            case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
            case "setContentType" -> headers.put("type", (String) arguments[0]);
            default -> null;
        });
        return proxy(AsyncContext.class, (name, arguments) -> {
            if (name.equals("complete")) {
                completions++;
            }
            return name.equals("getResponse") ? response : null;
        });
    }

    /** What a method of that name answers. */
    private interface Answer {
        Object to(String method, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Answer answer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (self, method, arguments) -> {
                    Object result = answer.to(method.getName(), arguments);
                    return method.getReturnType() == void.class ? null : result;
                }));
    }

    /** Takes what is written while the test lets it. */
    private static final class Connection extends ServletOutputStream {

        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        private WriteListener listener;
        private boolean ready;
        private boolean broken;
        private int flushed;

        void takes(boolean now) {
            ready = now;
            if (now) {
                try {
                    listener.onWritePossible();
                } catch (IOException e) {
                    throw new AssertionError(e);
                }
            }
        }

        String written() {
            return bytes.toString(StandardCharsets.UTF_8);
        }

        int size() {
            return bytes.size();
        }

        @Override
        public boolean isReady() {
            return ready;
        }

        @Override
        public void setWriteListener(WriteListener writeListener) {
            listener = writeListener;
        }

        @Override
        public void write(int value) throws IOException {
            if (broken) {
                throw new IOException("broken pipe");
            }
            bytes.write(value);
        }

        @Override
        public void flush() {
            flushed = bytes.size();
        }
    }
}
