package palaestra.codegen.remote;

import java.util.function.Consumer;

/** Puts the lines of a server-sent event stream together to the events' data. Names, ids and comments go unheeded. */
final class EventParser {

    private final Consumer<String> events;
    private StringBuilder data;
    private boolean begun;

    EventParser(Consumer<String> events) {
        this.events = events;
    }

    /** @throws UpstreamFailure if an event grows without end */
    void line(String text) {
        String line = begun || !text.startsWith("\uFEFF") ? text : text.substring(1);
        begun = true;
        if (line.isEmpty()) {
            end();
        } else if (line.startsWith("data:")) {
            append(line.startsWith("data: ") ? line.substring(6) : line.substring(5));
        } else if (line.equals("data")) {
            append("");
        }
    }

    /** Hands over what no empty line has ended; servers that forget the last one are common. */
    void end() {
        if (data != null) {
            String event = data.toString();
            data = null;
            events.accept(event);
        }
    }

    private void append(String text) {
        if (data == null) {
            data = new StringBuilder(text);
        } else {
            data.append('\n').append(text);
        }
        if (data.length() > LineSplitter.MAX_LINE_BYTES) {
            throw UpstreamFailure.nonsense("gave an answer with an event that is too long");
        }
    }
}
