package palaestra.codegen.catalogue;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.TokenPrice;

/**
 * One model of the catalogue, ready to be built.
 *
 * @param url where the model's server listens; null for embedded models
 * @param upstreamModel the model's name at its server; null unless the kind is {@link ModelKind#OPENAI}
 * @param timeout for the whole answer, repeated attempts included
 * @param maxConcurrent calls under way at once; one more waits, any further are refused
 * @param retries further attempts after one that failed before any answer
 */
public record ModelEntry(String id, ModelKind kind, URI url, String upstreamModel, Optional<Secret> apiKey,
        Duration connectTimeout, Duration timeout, int maxConcurrent, int retries) {

    private static final int CONTEXT_TOKENS = 8192;

    /** Fields beyond its protocol that the server knows. */
    public Set<String> extras() {
        return Set.of();
    }

    /** Until a streamed answer must have begun. */
    public Duration firstByteTimeout() {
        return Duration.ofSeconds(30);
    }

    /** Between two pieces of a streamed answer. */
    public Duration idleTimeout() {
        return Duration.ofSeconds(20);
    }

    /** What callers may know of the model. */
    public ModelInfo info() {
        return new ModelInfo(id, Set.of(), Set.of(Capability.GENERATE, Capability.CHAT), TokenPrice.FREE,
                CONTEXT_TOKENS, Set.of(), new Sampling(0, 1024, 1, 1, 0));
    }
}
