package palaestra.domain.generation;

import java.util.List;
import java.util.Optional;

/**
 * A wish for the text at a cursor.
 *
 * @param prefix what is before the cursor, line ends as they are; may be empty
 * @param suffix what is after it; may be empty
 * @param language empty where the caller does not know it
 * @param maxLines upper bound of the completion's lines, at least 1
 * @param stops where one of these texts would begin, the completion ends; at most four
 */
public record CompletionRequest(String prefix, String suffix, Optional<Language> language, int maxLines,
        Sampling sampling, List<String> stops) {

    public CompletionRequest {
        stops = List.copyOf(stops);
    }
}
