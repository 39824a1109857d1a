package palaestra.api.messaging;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What one node tells the others, about tasks or accounts by their numbers. */
public record News(Kind kind, Set<Long> ids) {

    /** What it is about. */
    public enum Kind {
        /** Somebody watches these tasks at the node that tells it. */
        WATCHED,
        /** These tasks changed. */
        CHANGED,
        /** These tasks were stopped: whoever runs them must let go of them. */
        STOPPED,
        /** Sessions of these accounts ended. */
        SESSIONS_ENDED
    }

    public News {
        ids = Set.copyOf(ids);
    }

    String written() {
        return kind + " " + ids.stream().map(String::valueOf).collect(Collectors.joining(" "));
    }

    /** Empty for what a node of another version may have sent. */
    static Optional<News> read(String line) {
        String[] words = line.split(" ");
        Optional<Kind> kind = Arrays.stream(Kind.values()).filter(known -> known.name().equals(words[0])).findFirst();
        boolean numbers = Arrays.stream(words).skip(1).allMatch(word -> word.matches("\\d{1,18}"));
        return kind.filter(known -> numbers).map(known -> new News(known,
                Arrays.stream(words).skip(1).map(Long::valueOf).collect(Collectors.toSet())));
    }
}
