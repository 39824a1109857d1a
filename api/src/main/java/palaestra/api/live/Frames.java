package palaestra.api.live;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import palaestra.api.json.JsonFormat;
import palaestra.domain.account.SignedIn;
import palaestra.domain.course.CourseTask;
import palaestra.domain.course.CourseTaskState;

/** What is said over the WebSocket of the course platform. */
final class Frames {

    private Frames() {
    }

    /** What is always there comes first; the rest only while there is an item. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Data(int progress, String status,
            @JsonInclude(JsonInclude.Include.ALWAYS) @JsonProperty("error_msg") String errorMsg,
            @JsonProperty("completed_courses") int completedCourses,
            @JsonProperty("total_courses") int totalCourses,
            @JsonProperty("current_item") String currentItem,
            @JsonProperty("item_progress") Integer itemProgress,
            @JsonProperty("item_current_time") Integer itemCurrentTime,
            @JsonProperty("item_total_time") Integer itemTotalTime,
            @JsonProperty("item_detail") String itemDetail) {
    }

    record Update(String type, @JsonProperty("task_id") long taskId, Data data) {
    }

    static String connected(SignedIn caller) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", "connected");
        frame.put("message", "Connected.");
        frame.put("user_id", caller.account().value());
        frame.put("username", caller.username());
        return written(frame);
    }

    /** @param task as the client wrote it */
    static String about(String type, JsonNode task, String message) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", type);
        frame.put("task_id", task);
        frame.put("message", message);
        return written(frame);
    }

    static String pong() {
        return written(Map.of("type", "pong"));
    }

    static String error(String message) {
        Map<String, Object> frame = new LinkedHashMap<>();
        frame.put("type", "error");
        frame.put("message", message);
        return written(frame);
    }

    static String update(CourseTask task, Instant now) {
        return written(new Update("task_update", task.id().value(), data(task, now)));
    }

    private static Data data(CourseTask task, Instant now) {
        String status = task.state().name().toLowerCase(Locale.ROOT);
        String reason = task.reason().orElse(null);
        if (task.currentItem().isEmpty() || task.state() == CourseTaskState.COMPLETED) {
            return new Data(task.progress(now), status, reason, task.completedCourses(), task.totalCourses(),
                    null, null, null, null, null);
        }
        int second = (int) task.itemSecond(now);
        int length = (int) task.itemSeconds();
        return new Data(task.progress(now), status, reason, task.completedCourses(), task.totalCourses(),
                task.currentItem().get(), length == 0 ? 0 : second * 100 / length, second, length,
                task.itemDetail().orElse(null));
    }

    private static String written(Object frame) {
        try {
            return JsonFormat.mapper().writeValueAsString(frame);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("A frame cannot be written", e);
        }
    }
}
