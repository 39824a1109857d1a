package palaestra.domain.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;

/**
 * The names by which presets choose a model, and what it costs: the names that AIDeer documents, at the prices it
 * documents, and every name of the catalogue, at the catalogue's price. Which model answers to a documented name is
 * the catalogue's affair; if it does not know the name, the standard model does, or the first one that can chat.
 */
@ApplicationScoped
public class PricedModels {

    /** What serves presets that name no model, and all titles. */
    public static final String DEFAULT = "deepseek-chat";

    private static final Map<String, Long> DOCUMENTED = Map.of(
            DEFAULT, 1L,
            "qwen-turbo", 4L,
            "qwen-plus", 10L,
            "gpt-3.5-turbo", 11L,
            "qwen-max", 60L,
            "qwen-max-1201", 60L,
            "qwen-max-longcontext", 60L);

    private final CodeModels models;

    protected PricedModels() {
        this(null);
    }

    @Inject
    public PricedModels(CodeModels models) {
        this.models = models;
    }

    /** A model at a price. */
    public record Offer(CodeModel model, TokenPrice price) {
    }

    public boolean knows(String name) {
        return find(name).isPresent();
    }

    /**
     * @param name null for {@value #DEFAULT}
     * @return empty if no model has that name
     */
    public Optional<Offer> find(String name) {
        Long documented = DOCUMENTED.get(name == null ? DEFAULT : name);
        if (documented != null) {
            CodeModel model = models.find(name == null ? DEFAULT : name).orElseGet(this::fallback);
            return Optional.of(new Offer(model, new TokenPrice(documented, documented)));
        }
        return models.find(name).map(model -> new Offer(model, model.info().price()));
    }

    /** The standard model, unless it cannot chat and another one can. */
    private CodeModel fallback() {
        CodeModel standard = models.standard();
        return standard.info().can(Capability.CHAT) ? standard
                : models.all().stream().filter(model -> model.info().can(Capability.CHAT)).findFirst()
                        .orElse(standard);
    }
}
