package palaestra.codegen.remote;

import java.util.Optional;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;

/** A model's server, spoken to in its own protocol; one attempt, unguarded. */
public interface Upstream {

    /**
     * @param deadline {@link System#nanoTime()} at which nobody waits for the answer any more
     * @throws UpstreamFailure if there is no usable answer
     */
    Generated ask(GenerationRequest request, long deadline);

    /** Puts the question; empty where the protocol knows no conversations. */
    default Optional<StreamedQuestion> chat(Conversation conversation) {
        return Optional.empty();
    }

    /** Puts the question; empty where this server cannot fill in the text at a cursor. */
    default Optional<StreamedQuestion> complete(CompletionRequest request) {
        return Optional.empty();
    }
}
