package palaestra.api.stream;

import jakarta.servlet.AsyncContext;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Map;
import java.util.Queue;

/**
 * One answer of server-sent events. No method blocks, so that whoever produces the events is never held up by a slow
 * client: what the connection does not take waits in memory, and a client that lets more wait than is reasonable is
 * given up. Safe for use by many threads.
 */
public final class EventStream {

    private static final int MAX_WAITING_BYTES = 1 << 20;

    private final AsyncContext context;
    private final ServletOutputStream out;
    private final Runnable onGone;
    private final Queue<byte[]> waiting = new ArrayDeque<>();
    private int waitingBytes;
    private boolean writable;
    private boolean ending;
    private boolean over;

    private EventStream(AsyncContext context, ServletOutputStream out, Runnable onGone) {
        this.context = context;
        this.out = out;
        this.onGone = onGone;
    }

    /**
     * Answers 200 and begins.
     *
     * @param context of a request whose answer nobody has begun
     * @param headers besides those that make it a stream
     * @param onGone told at most once, on any thread, when the client went away or is too slow; never after the end
     */
    public static EventStream begin(AsyncContext context, Map<String, String> headers, Runnable onGone)
            throws IOException {
        HttpServletResponse response = (HttpServletResponse) context.getResponse();
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("text/event-stream; charset=utf-8");
        response.setHeader("X-Accel-Buffering", "no");
        headers.forEach(response::setHeader);
        EventStream stream = new EventStream(context, response.getOutputStream(), onGone);
        stream.out.setWriteListener(stream.new Writing());
        return stream;
    }

    /** Sends an event of that data, which has no line ends. Does nothing after {@link #end} or when the client left. */
    public void send(String data) {
        add(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends an event of that name and that data, which has no line ends. */
    public void send(String name, String data) {
        add(("event: " + name + "\ndata: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Sends an event that has a name and no data. */
    public void event(String name) {
        add(("event: " + name + "\n\n").getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the connection has taken all that was sent, so that more would not have to wait. */
    public synchronized boolean idle() {
        return writable && waiting.isEmpty();
    }

    /** Whether the answer has ended or was given up. */
    public synchronized boolean isOver() {
        return over;
    }

    /** Sends nothing that a client notices, to find out whether it is still there. */
    public void beat() {
        add(":\n\n".getBytes(StandardCharsets.UTF_8));
    }

    /** Ends the answer when all that waits has been sent. */
    public void end() {
        act(() -> ending = true);
    }

    private void add(byte[] event) {
        act(() -> {
            if (!ending && !over) {
                waiting.add(event);
                waitingBytes += event.length;
            }
        });
    }

    private void act(Runnable change) {
        boolean gone;
        synchronized (this) {
            change.run();
            gone = !over && !pump();
            over |= gone;
        }
        if (gone) {
            giveUp();
        }
    }

    /** Writes what can be written. @return false if the client left or is too slow */
    private boolean pump() {
        try {
            while (writable && !waiting.isEmpty()) {
                byte[] event = waiting.remove();
                waitingBytes -= event.length;
                out.write(event);
                writable = out.isReady();
                if (writable && waiting.isEmpty()) {
                    out.flush();
                    writable = out.isReady();
                }
            }
            if (ending && writable && waiting.isEmpty()) {
                over = true;
                context.complete();
            }
            return waitingBytes <= MAX_WAITING_BYTES;
        } catch (IOException | IllegalStateException e) {
            return false;
        }
    }

    private void giveUp() {
        onGone.run();
        try {
            context.complete();
        } catch (IllegalStateException e) {
            // The container has completed it, for the same reason.
        }
    }

    private final class Writing implements WriteListener {

        @Override
        public void onWritePossible() {
            act(() -> writable = !over && out.isReady());
        }

        @Override
        public void onError(Throwable failure) {
            boolean first;
            synchronized (EventStream.this) {
                first = !over;
                over = true;
            }
            if (first) {
                giveUp();
            }
        }
    }
}
