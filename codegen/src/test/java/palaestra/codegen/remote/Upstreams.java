package palaestra.codegen.remote;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import palaestra.codegen.catalogue.BackEnd;
import palaestra.codegen.catalogue.CallLimits;
import palaestra.codegen.catalogue.Infill;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.catalogue.ModelKind;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.TokenPrice;

/** Entries and requests for tests of remote models. */
public final class Upstreams {

    private Upstreams() {
    }

    public static BackEnd backEnd(String url) {
        return backEnd(url, 4, 0);
    }

    public static BackEnd backEnd(String url, int maxConcurrent, int retries) {
        return backEnd(url, maxConcurrent, retries, Duration.ofSeconds(20));
    }

    public static BackEnd backEnd(String url, int maxConcurrent, int retries, Duration timeout) {
        return backEnd("coder", url, 1, new CallLimits(Duration.ofMillis(400), timeout, timeout, timeout,
                maxConcurrent, retries));
    }

    public static BackEnd backEnd(String name, String url, int weight, CallLimits limits) {
        return new BackEnd(name, ModelKind.CREATE_ITEM, URI.create(url), null, Optional.empty(), Set.of(), weight,
                limits);
    }

    /** A model called coder that can do what the protocol of those servers allows. */
    public static ModelEntry entry(BackEnd... backEnds) {
        Set<Capability> capabilities = backEnds[0].kind() == ModelKind.CREATE_ITEM ? Set.of(Capability.GENERATE)
                : Set.of(Capability.values());
        ModelInfo info = new ModelInfo("coder", Set.of(), capabilities, TokenPrice.FREE, 8_192, Set.of(),
                new Sampling(0, 1_024, 1, 1, 0));
        return new ModelEntry(info, Infill.NONE, List.of(backEnds));
    }

    public static GenerationRequest request() {
        return new GenerationRequest(Language.PYTHON, "say hello to the world",
                new Sampling(42, 128, 0.9, 0.5, 3));
    }
}
