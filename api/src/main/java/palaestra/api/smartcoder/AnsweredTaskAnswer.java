package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes to readers of the API document what an envelope with an answered task looks like; never instantiated. */
@Schema(name = "SmartCoderAnsweredTaskAnswer")
public record AnsweredTaskAnswer(int code, String message, String msg, long total, AnsweredTaskData data) {
}
