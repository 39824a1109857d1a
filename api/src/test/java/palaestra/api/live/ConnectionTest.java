package palaestra.api.live;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.websocket.CloseReason;
import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.RemoteEndpoint;
import jakarta.websocket.SendHandler;
import jakarta.websocket.SendResult;
import jakarta.websocket.Session;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;

/** Against a client of which the test says when it takes something. */
class ConnectionTest {

    private final List<String> sent = new ArrayList<>();
    private final Queue<SendHandler> untaken = new ArrayDeque<>();
    private final List<CloseReason> closed = new ArrayList<>();
    private final Session session = session();
    private final Connection connection = new Connection(session, null);

    @Test
    void ofATaskOnlyTheNewestUpdateWaits() {
        connection.update(1, "first of 1");
        connection.update(1, "second of 1");
        connection.update(2, "first of 2");
        connection.update(1, "third of 1");
        takeAll();

        assertThat(sent).containsExactly("first of 1", "third of 1", "first of 2");
    }

    @Test
    void repliesGoBeforeUpdatesThatWait() {
        connection.update(1, "on its way");
        connection.update(1, "update");
        connection.reply("reply");
        takeAll();

        assertThat(sent).containsExactly("on its way", "reply", "update");
    }

    @Test
    void whoAsksAndTakesNoAnswersIsClosed() {
        for (int i = 0; i < 300; i++) {
            connection.reply("answer " + i);
        }

        assertThat(sent).containsExactly("answer 0");
        assertThat(closed).isNotEmpty().allSatisfy(
                reason -> assertThat(reason.getCloseCode()).isEqualTo(CloseCodes.TRY_AGAIN_LATER));
    }

    @Test
    void whoCannotBeSentToIsClosed() {
        connection.reply("lost");
        untaken.remove().onResult(new SendResult(session, new IOException("reset")));

        assertThat(closed).hasSize(1);
    }

    private void takeAll() {
        while (!untaken.isEmpty()) {
            untaken.remove().onResult(new SendResult(session));
        }
    }

    private Session session() {
        RemoteEndpoint.Async remote = fake(RemoteEndpoint.Async.class, (method, arguments) -> {
            sent.add((String) arguments[0]);
            untaken.add((SendHandler) arguments[1]);
            return null;
        });
        return fake(Session.class, (method, arguments) -> switch (method) {
            case "getAsyncRemote" -> remote;
            case "isOpen" -> true;
            case "close" -> {
                closed.add((CloseReason) arguments[0]);
                yield null;
            }
            default -> throw new UnsupportedOperationException(method);
        });
    }

    private interface Behaviour {
        Object on(String method, Object[] arguments);
    }

    private static <T> T fake(Class<T> type, Behaviour behaviour) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type},
                (proxy, method, arguments) -> behaviour.on(method.getName(), arguments)));
    }
}
