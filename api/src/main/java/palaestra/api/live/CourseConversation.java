package palaestra.api.live;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.OptionalLong;
import palaestra.api.json.JsonFormat;
import palaestra.domain.course.CourseTask;
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.course.CourseTaskService;
import palaestra.domain.shared.NotFound;

/** Answers what clients say over the WebSocket. */
@ApplicationScoped
public class CourseConversation {

    private static final int MAX_SUBSCRIPTIONS = 100;

    private final CourseTaskService tasks;
    private final CourseWatch watch;

    protected CourseConversation() {
        this(null, null);
    }

    @Inject
    public CourseConversation(CourseTaskService tasks, CourseWatch watch) {
        this.tasks = tasks;
        this.watch = watch;
    }

    void answer(Connection client, String text) {
        try {
            JsonNode message = JsonFormat.mapper().readTree(text);
            String type = message.path("type").asText("");
            switch (type) {
                case "ping" -> client.reply(Frames.pong());
                case "subscribe_task", "unsubscribe_task" -> aboutTask(client, type, task(message));
                default -> client.reply(Frames.error("Unknown type of message."));
            }
        } catch (JsonProcessingException e) {
            client.reply(Frames.error("A message must be a JSON object."));
        } catch (RuntimeException e) {
            client.reply(Frames.error("This cannot be done at the moment. Try again later."));
        }
    }

    /** Tolerates clients that put the number into an object of data. */
    private static JsonNode task(JsonNode message) {
        return message.hasNonNull("task_id") ? message.get("task_id") : message.path("data").path("task_id");
    }

    /** Without a number there is no answer. */
    private void aboutTask(Connection client, String type, JsonNode written) {
        OptionalLong task = number(written);
        if (written.isMissingNode() || written.isNull() || task.equals(OptionalLong.of(0))) {
            return;
        }
        if (type.equals("unsubscribe_task")) {
            task.ifPresent(number -> watch.unsubscribe(client, number));
            client.reply(Frames.about("unsubscribed", written, "Unsubscribed."));
        } else if (task.isEmpty()) {
            client.reply(Frames.error("There is no such task."));
        } else {
            subscribe(client, task.getAsLong(), written);
        }
    }

    private void subscribe(Connection client, long task, JsonNode written) {
        if (client.subscriptions().size() >= MAX_SUBSCRIPTIONS && !client.subscriptions().contains(task)) {
            client.reply(Frames.error("One connection may subscribe to at most " + MAX_SUBSCRIPTIONS + " tasks."));
            return;
        }
        try {
            CourseTask now = tasks.read(client.caller().account(), new CourseTaskId(task));
            client.reply(Frames.about("subscribed", written, "Subscribed."));
            watch.subscribe(client, now);
        } catch (NotFound e) {
            client.reply(Frames.error("There is no such task."));
        }
    }

    private static OptionalLong number(JsonNode written) {
        String text = written.asText("");
        return text.matches("-?\\d{1,18}") ? OptionalLong.of(Long.parseLong(text)) : OptionalLong.empty();
    }
}
