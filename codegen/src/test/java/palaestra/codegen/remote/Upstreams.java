package palaestra.codegen.remote;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.catalogue.ModelKind;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.Sampling;

/** Entries and requests for tests of remote models. */
public final class Upstreams {

    private Upstreams() {
    }

    public static ModelEntry entry(String url) {
        return entry(url, 4, 0);
    }

    public static ModelEntry entry(String url, int maxConcurrent, int retries) {
        return entry(url, maxConcurrent, retries, Duration.ofSeconds(20));
    }

    public static ModelEntry entry(String url, int maxConcurrent, int retries, Duration timeout) {
        return new ModelEntry("coder", ModelKind.CREATE_ITEM, URI.create(url), null, Optional.empty(),
                Duration.ofMillis(400), timeout, maxConcurrent, retries);
    }

    public static GenerationRequest request() {
        return new GenerationRequest(Language.PYTHON, "say hello to the world",
                new Sampling(42, 128, 0.9, 0.5, 3));
    }
}
