package palaestra.codegen.remote;

import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Supplier;

/**
 * One HTTP call whose answer must be a JSON object. Reads no more than it must of an answer that is an error, too
 * large or too slow, and always closes the connection's share.
 */
public final class Exchange {

    /** Looked up once, because looking it up searches the class path. */
    private static final JsonProvider JSON = JsonProvider.provider();

    static final int MAX_ANSWER_BYTES = 8 * 1024 * 1024;

    private Exchange() {
    }

    /**
     * @param deadline {@link System#nanoTime()} at which reading stops, however much the server still sends
     * @throws UpstreamFailure if there is no such answer
     */
    public static JsonObject json(Supplier<Response> call, long deadline) {
        try (Response response = connect(call)) {
            int status = response.getStatus();
            if (status >= 400) {
                throw UpstreamFailure.refused(status, response.getHeaderString(HttpHeaders.RETRY_AFTER));
            }
            if (status != 200) {
                throw UpstreamFailure.nonsense("answered with status " + status + ", which its protocol does not know");
            }
            return object(text(body(response, deadline)));
        }
    }

    private static Response connect(Supplier<Response> call) {
        try {
            return call.get();
        } catch (ProcessingException e) {
            if (causedBy(e, SocketTimeoutException.class) && !whileConnecting(e)) {
                throw UpstreamFailure.timedOut(e);
            }
            throw UpstreamFailure.unreachable("cannot be reached", e);
        }
    }

    /** The JDK reports a connection that cannot be opened in time with the same class as an answer that is late. */
    private static boolean whileConnecting(Throwable e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof SocketTimeoutException
                    && String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT).contains("connect")) {
                return true;
            }
        }
        return false;
    }

    private static boolean causedBy(Throwable e, Class<? extends Throwable> type) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return true;
            }
        }
        return false;
    }

    private static byte[] body(Response response, long deadline) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        byte[] chunk = new byte[8192];
        try (InputStream in = response.readEntity(InputStream.class)) {
            for (int n = in.read(chunk); n >= 0; n = in.read(chunk)) {
                bytes.write(chunk, 0, n);
                if (bytes.size() > MAX_ANSWER_BYTES) {
                    throw UpstreamFailure.nonsense("gave an answer that is too large");
                }
                if (System.nanoTime() - deadline >= 0) {
                    throw UpstreamFailure.timedOut(null);
                }
            }
            return bytes.toByteArray();
        } catch (SocketTimeoutException e) {
            throw UpstreamFailure.timedOut(e);
        } catch (IOException | ProcessingException e) {
            throw UpstreamFailure.broken(e);
        }
    }

    private static String text(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
        } catch (CharacterCodingException e) {
            throw UpstreamFailure.nonsense("gave an answer that is not UTF-8 text");
        }
    }

    private static JsonObject object(String text) {
        if (value(text) instanceof JsonObject object) {
            return object;
        }
        throw UpstreamFailure.nonsense("gave an answer that is not a JSON object");
    }

    private static JsonValue value(String text) {
        try (JsonReader reader = JSON.createReader(new StringReader(text))) {
            return reader.readValue();
        } catch (RuntimeException e) {
            // Not JsonException alone: the parser throws others at text that is nested too deeply.
            throw UpstreamFailure.nonsense("gave an answer that is not JSON");
        }
    }
}
