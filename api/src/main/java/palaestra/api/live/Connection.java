package palaestra.api.live;

import jakarta.websocket.CloseReason.CloseCodes;
import jakarta.websocket.Session;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import palaestra.domain.account.SignedIn;

/**
 * A client that is connected, and what is still to be sent to it. Nobody waits for a client that reads slowly: of the
 * updates of a task only the newest waits, and who takes nothing for too long is dropped.
 */
final class Connection {

    private static final int MAX_WAITING = 200;
    private static final long PATIENCE_NANOS = 10_000_000_000L;

    private final Session session;
    private final SignedIn caller;
    private final Set<Long> subscriptions = ConcurrentHashMap.newKeySet();
    private final Queue<String> replies = new ArrayDeque<>();
    private final Map<Long, String> updates = new LinkedHashMap<>();
    private boolean sending;
    private long sendingSince;
    private volatile long heardAt = System.nanoTime();

    Connection(Session session, SignedIn caller) {
        this.session = session;
        this.caller = caller;
    }

    SignedIn caller() {
        return caller;
    }

    /** The numbers of the tasks whose updates it gets. */
    Set<Long> subscriptions() {
        return subscriptions;
    }

    /** The client is alive. */
    void heard() {
        heardAt = System.nanoTime();
    }

    long silentNanos() {
        return System.nanoTime() - heardAt;
    }

    /** Sends it in its turn; returns at once. */
    void reply(String text) {
        boolean flooded;
        synchronized (this) {
            flooded = replies.size() >= MAX_WAITING;
            if (!flooded) {
                replies.add(text);
            }
        }
        if (flooded) {
            drop();
        } else {
            pump();
        }
    }

    /** Sends it after all replies, in place of an earlier update of the task that still waits; returns at once. */
    void update(long task, String text) {
        synchronized (this) {
            updates.put(task, text);
        }
        pump();
    }

    /** Whether the client has taken nothing for too long. */
    synchronized boolean stuck() {
        return sending && System.nanoTime() - sendingSince > PATIENCE_NANOS;
    }

    void ping() {
        try {
            session.getAsyncRemote().sendPing(ByteBuffer.allocate(0));
        } catch (IOException | RuntimeException e) {
            drop();
        }
    }

    void close(CloseCodes code, String reason) {
        Connections.close(session, code, reason);
    }

    void drop() {
        close(CloseCodes.TRY_AGAIN_LATER, "Too slow.");
    }

    private void pump() {
        String next;
        synchronized (this) {
            next = sending ? null : next();
            sending |= next != null;
            sendingSince = next != null ? System.nanoTime() : sendingSince;
        }
        if (next != null) {
            send(next);
        }
    }

    private void send(String text) {
        try {
            session.getAsyncRemote().sendText(text, result -> {
                synchronized (this) {
                    sending = false;
                }
                if (result.isOK()) {
                    pump();
                } else {
                    drop();
                }
            });
        } catch (RuntimeException e) {
            drop();
        }
    }

    private String next() {
        if (!replies.isEmpty()) {
            return replies.remove();
        }
        Iterator<String> newest = updates.values().iterator();
        if (!newest.hasNext()) {
            return null;
        }
        String text = newest.next();
        newest.remove();
        return text;
    }
}
