package palaestra.api.smartcoder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The shape of every answer but {@code /createItem}'s. {@code msg} repeats {@code message}, because the document's
 * clients read the one or the other.
 *
 * @param total how many rows there are in all where {@code data} is a list, else 0
 * @param data null where there is nothing to tell
 */
@Schema(name = "SmartCoderEnvelope")
public record Envelope<T>(int code, String message, String msg, long total, T data) {

    private static final int OK = 200;
    private static final String SUCCESS = "success";

    static <T> Envelope<T> ok(T data) {
        return ok(SUCCESS, data);
    }

    static <T> Envelope<T> ok(String message, T data) {
        return new Envelope<>(OK, message, message, 0, data);
    }

    /** @param total how many rows there are in all, of which {@code rows} are some */
    static <T> Envelope<List<T>> rows(List<T> rows, long total) {
        return new Envelope<>(OK, SUCCESS, SUCCESS, total, rows);
    }

    static Envelope<Void> refusal(int code, String message) {
        return new Envelope<>(code, message, message, 0, null);
    }
}
