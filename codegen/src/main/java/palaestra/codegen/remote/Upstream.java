package palaestra.codegen.remote;

import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationRequest;

/** A model's server, spoken to in its own protocol; one attempt, unguarded. */
public interface Upstream {

    /**
     * @param deadline {@link System#nanoTime()} at which nobody waits for the answer any more
     * @throws UpstreamFailure if there is no usable answer
     */
    Generated ask(GenerationRequest request, long deadline);
}
