package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes to readers of the API document what {@code Envelope<UserData>} looks like; never instantiated. */
@Schema(name = "SmartCoderUserAnswer")
public record UserAnswer(int code, String message, String msg, long total, UserData data) {
}
