package palaestra.server;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A WebSocket of the course platform that talks, but does not read what the server says to it. */
final class RawSocket implements AutoCloseable {

    private static final int BUFFER = 4_096;
    private static final int FRAMES_AT_ONCE = 100;
    private static final int PATIENCE_MILLIS = 30_000;
    private static final int CLOSE = 8;
    /** Says that the length of a frame is in the next two bytes. */
    private static final int LONGER = 126;

    private final Socket socket;

    private RawSocket(Socket socket) {
        this.socket = socket;
    }

    static RawSocket connect(PalaestraProcess server, String token) throws IOException {
        Socket socket = new Socket();
        socket.setReceiveBufferSize(BUFFER);
        socket.connect(new InetSocketAddress("127.0.0.1", server.port()));
        socket.getOutputStream().write(("GET /ws/connect?token=" + token + " HTTP/1.1\r\n"
                + "Host: 127.0.0.1:" + server.port() + "\r\nUpgrade: websocket\r\n"
                + "Connection: Upgrade\r\nSec-WebSocket-Version: 13\r\n"
                + "Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
        StringBuilder head = new StringBuilder();
        InputStream answer = socket.getInputStream();
        while (head.indexOf("\r\n\r\n") < 0) {
            int next = answer.read();
            if (next < 0) {
                throw new IOException("refused: " + head);
            }
            head.append((char) next);
        }
        if (!head.toString().startsWith("HTTP/1.1 101")) {
            throw new IOException("refused: " + head);
        }
        return new RawSocket(socket);
    }

    /** Says it again and again for that long, as far as the server listens. */
    void talks(String text, Duration during) {
        byte[] frame = frame(text);
        byte[] many = new byte[frame.length * FRAMES_AT_ONCE];
        for (int i = 0; i < FRAMES_AT_ONCE; i++) {
            System.arraycopy(frame, 0, many, i * frame.length, frame.length);
        }
        long end = System.nanoTime() + during.toNanos();
        CompletableFuture.runAsync(() -> writeUntil(end, many))
                .completeOnTimeout(null, during.toSeconds() + 1, TimeUnit.SECONDS).join();
    }

    private void writeUntil(long end, byte[] bytes) {
        try {
            OutputStream out = socket.getOutputStream();
            while (System.nanoTime() < end) {
                out.write(bytes);
            }
        } catch (IOException e) {
            // The server has closed the connection; what it said before can still be read.
        }
    }

    /** Reads all that the server has said. @return the code with which it closed the connection */
    int readsUntilClose() throws IOException {
        socket.setSoTimeout(PATIENCE_MILLIS);
        DataInputStream frames = new DataInputStream(new BufferedInputStream(socket.getInputStream()));
        while (true) {
            int kind = frames.readUnsignedByte() & 0x0F;
            int length = frames.readUnsignedByte();
            byte[] payload = frames.readNBytes(length == LONGER ? frames.readUnsignedShort() : length);
            if (kind == CLOSE) {
                return Byte.toUnsignedInt(payload[0]) << 8 | Byte.toUnsignedInt(payload[1]);
            }
        }
    }

    /** Short text, masked with zeros, as clients have to mask. */
    private static byte[] frame(String text) {
        byte[] payload = text.getBytes(StandardCharsets.UTF_8);
        byte[] frame = Arrays.copyOf(new byte[] {(byte) 0x81, (byte) (0x80 | payload.length)}, payload.length + 6);
        System.arraycopy(payload, 0, frame, 6, payload.length);
        return frame;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
