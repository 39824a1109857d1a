package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes to readers of the API document what {@code Envelope<Integer>} looks like; never instantiated. */
@Schema(name = "SmartCoderNumberAnswer")
public record NumberAnswer(int code, String message, String msg, long total, Integer data) {
}
