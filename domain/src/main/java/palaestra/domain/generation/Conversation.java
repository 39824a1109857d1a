package palaestra.domain.generation;

import java.util.List;

import palaestra.domain.shared.Invalid;

/**
 * What was said so far; the model answers to all of it.
 *
 * @param turns oldest first, at least one
 * @param stops where one of these texts would begin, the answer ends; at most four
 */
public record Conversation(List<ChatTurn> turns, Sampling sampling, List<String> stops) {

    public Conversation {
        if (turns.isEmpty()) {
            throw new Invalid("A conversation needs at least one message.");
        }
        if (stops.size() > 4) {
            throw new Invalid("There may be at most four stop texts.");
        }
        turns = List.copyOf(turns);
        stops = List.copyOf(stops);
    }
}
