package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes to readers of the API document what {@code Envelope<String>} looks like; never instantiated. */
@Schema(name = "SmartCoderTextAnswer")
public record TextAnswer(int code, String message, String msg, long total, String data) {
}
