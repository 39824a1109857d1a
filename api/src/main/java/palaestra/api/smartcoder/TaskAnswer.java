package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes to readers of the API document what {@code Envelope<TaskData>} looks like; never instantiated. */
@Schema(name = "SmartCoderTaskAnswer")
public record TaskAnswer(int code, String message, String msg, long total, TaskData data) {
}
