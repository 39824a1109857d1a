package palaestra.bench.course;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.StringReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * A client that is subscribed to tasks. Of every update it knows how late it came: since the second of the item that it
 * shows began, by what the database says of the item.
 */
final class Watcher implements WebSocket.Listener, AutoCloseable {

    /** An update that came. */
    private record Update(long task, String item, int second, double arrived) {
    }

    /** From where on, since when and how fast a task went through an item. */
    private record Passage(double from, double since, double rate) {

        double reached(int second) {
            return since + Math.max(0, second - from) / rate;
        }
    }

    private final Queue<Update> updates = new ConcurrentLinkedQueue<>();
    private final Map<String, Passage> passages = new HashMap<>();
    private final StringBuilder text = new StringBuilder();
    private final WebSocket socket;

    Watcher(URI address, List<Long> tasks) {
        socket = HttpClient.newHttpClient().newWebSocketBuilder().buildAsync(address, this).join();
        tasks.forEach(task -> socket.sendText("{\"type\":\"subscribe_task\",\"task_id\":" + task + "}", true).join());
    }

    @Override
    public CompletionStage<?> onText(WebSocket from, CharSequence data, boolean last) {
        text.append(data);
        if (last) {
            heard(text.toString(), now());
            text.setLength(0);
        }
        from.request(1);
        return null;
    }

    private void heard(String frame, double arrived) {
        try (JsonReader reader = Json.createReader(new StringReader(frame))) {
            JsonObject update = reader.readObject();
            JsonObject data = update.getJsonObject("data");
            if (data != null && data.containsKey("item_current_time")) {
                updates.add(new Update(update.getJsonNumber("task_id").longValue(), data.getString("current_item"),
                        data.getInt("item_current_time"), arrived));
            }
        }
    }

    /** Notes where the tasks are; to be called more often than items end. */
    void look(Connection database, long owner) throws SQLException {
        try (Statement statement = database.createStatement(); ResultSet rows = statement.executeQuery(
                "select id, current_item, item_second, extract(epoch from moving_since), rate from course_task"
                        + " where moving_since is not null and owner_id = " + owner)) {
            while (rows.next()) {
                passages.put(rows.getLong(1) + " " + rows.getString(2),
                        new Passage(rows.getDouble(3), rows.getDouble(4), rows.getDouble(5)));
            }
        }
    }

    void forgetUpdates() {
        updates.clear();
    }

    /** In seconds, ascending. */
    double[] lateness() {
        double[] late = updates.stream().filter(update -> passages.containsKey(update.task + " " + update.item))
                .mapToDouble(update -> update.arrived
                        - passages.get(update.task + " " + update.item).reached(update.second)).toArray();
        Arrays.sort(late);
        return late;
    }

    @Override
    public void close() {
        socket.abort();
    }

    private static double now() {
        Instant now = Instant.now();
        return now.getEpochSecond() + now.getNano() / 1e9;
    }
}
