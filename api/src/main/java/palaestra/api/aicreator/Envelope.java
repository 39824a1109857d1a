package palaestra.api.aicreator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * The shape of every answer.
 *
 * @param code 0 for success, else an {@link ErrorCode}'s
 * @param data null unless it is a success
 * @param message the fixed text of the code, empty for success
 * @param description the reason of a refusal, empty for success
 */
@Schema(name = "AICreatorEnvelope")
public record Envelope<T>(int code, T data, String message, String description) {

    static <T> Envelope<T> ok(T data) {
        return new Envelope<>(0, data, "", "");
    }

    static Envelope<Void> refusal(ErrorCode code, String description) {
        return new Envelope<>(code.number(), null, code.text(), description);
    }
}
