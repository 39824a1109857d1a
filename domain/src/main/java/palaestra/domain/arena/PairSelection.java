package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import palaestra.domain.arena.pairing.LatencyLaw;
import palaestra.domain.arena.pairing.PairChances;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CodeModels;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.Unavailable;

/** Draws the two models of a pair, and puts the others in the order in which they would help out. */
@ApplicationScoped
public class PairSelection {

    /** A tag that stands for what a model can do, whether or not the catalogue says it too. */
    private static final String EDIT_TAG = "edit";

    private final CodeModels models;
    private final ArenaKnowledge knowledge;
    private final RandomGenerator random;

    protected PairSelection() {
        this(null, null);
    }

    @Inject
    public PairSelection(CodeModels models, ArenaKnowledge knowledge) {
        this(models, knowledge, null);
    }

    PairSelection(CodeModels models, ArenaKnowledge knowledge, RandomGenerator random) {
        this.models = models;
        this.knowledge = knowledge;
        this.random = random;
    }

    /**
     * @param first and second differ, unless there is only one model; in the order in which they are shown
     * @param expectedSeconds until both have answered
     */
    public record Selection(CodeModel first, CodeModel second, List<CodeModel> reserve, double expectedSeconds) {

        boolean single() {
            return first == second;
        }
    }

    /** The names of the models that take part. */
    public List<String> names() {
        return models.all().stream().filter(model -> model.info().can(Capability.COMPLETE)
                || model.info().can(Capability.EDIT)).map(CodeModel::id).toList();
    }

    /**
     * @throws Invalid if no model has one of the tags
     * @throws Unavailable if no model can do it
     */
    public Selection select(TaskKind kind, List<String> tags) {
        requireKnown(tags);
        List<CodeModel> able = models.all().stream().filter(model -> model.info().can(kind.capability()))
                .filter(model -> tags.isEmpty() || tags.stream().anyMatch(tag -> has(model, tag))).toList();
        if (able.isEmpty()) {
            throw new Unavailable(Unavailable.Cause.UNREACHABLE, kind == TaskKind.EDIT
                    ? "No model can edit code. Give a model of the catalogue the capability \"edit\"."
                    : "No model can complete code. Give a model of the catalogue the capability \"complete\".");
        }
        ArenaKnowledge.Learned learned = knowledge.of(kind);
        List<CodeModel> candidates = withoutFailing(able);
        if (able.size() == 1) {
            return new Selection(able.get(0), able.get(0), List.of(), learned.law(able.get(0).id()).median());
        }
        List<CodeModel> drawn = PairChances.of(candidates,
                pair -> seconds(learned, pair.one(), pair.other()), PairChances.TEMPERATURE,
                (one, other) -> learned.doubt(one.id(), other.id()))
                .draw(random == null ? ThreadLocalRandom.current() : random);
        return new Selection(drawn.get(0), drawn.get(1), reserve(able, candidates, drawn, learned),
                seconds(learned, drawn.get(0), drawn.get(1)));
    }

    /** Healthy ones first, the fastest first. */
    private static List<CodeModel> reserve(List<CodeModel> able, List<CodeModel> healthy, List<CodeModel> drawn,
            ArenaKnowledge.Learned learned) {
        Comparator<CodeModel> byHealth = Comparator.comparing(model -> !healthy.contains(model));
        List<CodeModel> others = new ArrayList<>(able);
        others.removeAll(drawn);
        others.sort(byHealth.thenComparing(model -> learned.law(model.id()).median()));
        return others;
    }

    private static double seconds(ArenaKnowledge.Learned learned, CodeModel one, CodeModel other) {
        LatencyLaw law = learned.law(one.id());
        return law.expectedUntilBoth(learned.law(other.id()));
    }

    /** A model whose last call failed is left out as long as there are two others; probes tell when it is back. */
    private List<CodeModel> withoutFailing(List<CodeModel> able) {
        Set<String> failing = models.health().stream()
                .filter(health -> health.state() == ModelHealth.State.FAILING).map(ModelHealth::model)
                .collect(Collectors.toSet());
        List<CodeModel> healthy = able.stream().filter(model -> !failing.contains(model.id())).toList();
        return healthy.size() >= 2 ? healthy : able;
    }

    private void requireKnown(List<String> tags) {
        Set<String> known = models.all().stream().flatMap(model -> model.info().tags().stream())
                .collect(Collectors.toCollection(HashSet::new));
        known.add(EDIT_TAG);
        if (!known.containsAll(tags)) {
            throw new Invalid("modelTags must be tags of the model catalogue");
        }
    }

    private static boolean has(CodeModel model, String tag) {
        return model.info().tags().contains(tag) || EDIT_TAG.equals(tag) && model.info().can(Capability.EDIT);
    }
}
