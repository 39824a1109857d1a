package palaestra.api.smartcoder;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes to readers of the API document what an envelope with tasks looks like; never instantiated. */
@Schema(name = "SmartCoderTaskListAnswer")
public record TaskListAnswer(int code, String message, String msg, long total, List<TaskData> data) {
}
