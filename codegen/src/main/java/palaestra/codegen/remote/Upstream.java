package palaestra.codegen.remote;

import java.net.http.HttpRequest;
import java.util.List;
import java.util.Optional;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Sampling;

/** A model's server, spoken to in its own protocol; one attempt, unguarded. */
public interface Upstream {

    /**
     * @param deadline {@link System#nanoTime()} at which nobody waits for the answer any more
     * @throws UpstreamFailure if there is no usable answer
     */
    Generated ask(GenerationRequest request, long deadline);

    /** Puts the question; only where the catalogue allows a model on such a server to chat. */
    default StreamedQuestion chat(Conversation conversation) {
        throw new UnsupportedOperationException();
    }

    /**
     * Asks to go on with a text; only where the catalogue allows a model on such a server to complete.
     *
     * @param suffix what comes after the hole, for servers that know about holes
     */
    default StreamedQuestion goOn(String prompt, Optional<String> suffix, Sampling sampling, List<String> stops) {
        throw new UnsupportedOperationException();
    }

    /** A question that costs the server nothing and shows that it is there; empty where the protocol has none. */
    default Optional<HttpRequest> probe() {
        return Optional.empty();
    }
}
