package palaestra.server;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A server of chat completions that streams as slowly as the test wants, and knows when its caller hangs up. */
final class PacedUpstream implements AutoCloseable {

    private final ServerSocket server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Queue<Long> hangUps = new ConcurrentLinkedQueue<>();
    private volatile int pieces = 5;
    private volatile int paceMillis = 20;
    private volatile String padding = "";
    private volatile boolean silent;

    PacedUpstream() {
        try {
            server = new ServerSocket(0, 1_000, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        threads.execute(this::accept);
    }

    URI url() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/v1");
    }

    /** Answers that begin from now on have so many pieces, so far apart. */
    void says(int count, int millisBetween) {
        says(count, millisBetween, "");
    }

    /** As {@link #says(int, int)}, with something at the end of each piece that makes it long. */
    void says(int count, int millisBetween, String endOfEach) {
        pieces = count;
        paceMillis = millisBetween;
        padding = endOfEach;
        silent = false;
    }

    /** Says nothing more, nor ends any answer, so that these end only if the callers hang up. */
    void fallSilent() {
        silent = true;
    }

    int answersUnderWay() {
        return open.size();
    }

    /** When callers hung up in the middle, as {@link System#nanoTime()} tells. */
    Queue<Long> hangUps() {
        return hangUps;
    }

    /** What it says altogether. */
    static String text(int count) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(piece(i));
        }
        return text.toString();
    }

    private static String piece(int number) {
        return "词" + number + " ";
    }

    @Override
    public void close() {
        try {
            server.close();
            for (Socket socket : open) {
                socket.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket socket = server.accept();
                threads.execute(() -> answer(socket));
            } catch (IOException e) {
                return; // closed
            }
        }
    }

    private void answer(Socket caller) {
        open.add(caller);
        try (Socket socket = caller) {
            socket.setTcpNoDelay(true);
            readRequest(socket.getInputStream());
            stream(socket);
        } catch (IOException e) {
            hangUps.add(System.nanoTime());
        } finally {
            open.remove(caller);
        }
    }

    private void stream(Socket socket) throws IOException {
        int count = pieces;
        String longer = padding;
        socket.setSoTimeout(Math.max(1, paceMillis));
        OutputStream out = socket.getOutputStream();
        out.write("HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\n"
                .getBytes(StandardCharsets.US_ASCII));
        out.flush();
        for (int i = 0; i < count; i++) {
            pause(socket.getInputStream());
            event(out, "{\"choices\":[{\"index\":0,\"delta\":{\"content\":\"" + piece(i) + longer + "\"}}]}");
        }
        event(out, "{\"choices\":[{\"index\":0,\"delta\":{},\"finish_reason\":\"stop\"}]}");
        event(out, "{\"choices\":[],\"usage\":{\"prompt_tokens\":10,\"completion_tokens\":" + count
                + ",\"total_tokens\":" + (10 + count) + "}}");
        event(out, "[DONE]");
    }

    /** Waits as long as the pace says, unless the caller hangs up. */
    private void pause(InputStream in) throws IOException {
        do {
            try {
                if (in.read() < 0) {
                    throw new IOException("hung up");
                }
            } catch (SocketTimeoutException e) {
                // That is the pace.
            }
        } while (silent);
    }

    private static void event(OutputStream out, String data) throws IOException {
        out.write(("data: " + data + "\n\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    private static void readRequest(InputStream in) throws IOException {
        StringBuilder head = new StringBuilder();
        while (head.indexOf("\r\n\r\n") < 0) {
            int read = in.read();
            if (read < 0) {
                throw new IOException("no request");
            }
            head.append((char) read);
        }
        String length = head.toString().replaceFirst("(?is).*content-length: *(\\d+).*", "$1");
        if (length.matches("\\d+")) {
            in.readNBytes(Integer.parseInt(length));
        } else {
            readChunks(in);
        }
    }

    private static void readChunks(InputStream in) throws IOException {
        StringBuilder end = new StringBuilder();
        while (!end.toString().endsWith("0\r\n\r\n")) {
            end.append((char) in.read());
        }
    }
}
