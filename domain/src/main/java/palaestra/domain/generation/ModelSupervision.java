package palaestra.domain.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import palaestra.domain.account.SignedIn;
import palaestra.domain.generation.ModelSwitches.Off;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.NotFound;

/**
 * Shows administrators the models, and lets them take one out of service and back. Every node knows within a few
 * seconds, this one at once. To be called outside any transaction.
 */
@ApplicationScoped
public class ModelSupervision {

    private final CodeModels models;
    private final Switchboard switchboard;
    private final ModelSwitching switching;

    protected ModelSupervision() {
        this(null, null, null);
    }

    @Inject
    public ModelSupervision(CodeModels models, Switchboard switchboard, ModelSwitching switching) {
        this.models = models;
        this.switchboard = switchboard;
        this.switching = switching;
    }

    /** @param off empty for a model in service */
    public record Standing(ModelInfo info, ModelHealth health, Optional<Off> off) {
    }

    /** All of the catalogue, in its order. @throws Forbidden unless an administrator asks */
    public List<Standing> list(SignedIn administrator) {
        administrator.requireAdministrator();
        Map<String, Off> off = switchboard.read().stream().collect(Collectors.toMap(Off::model, Function.identity()));
        Map<String, ModelHealth> health = models.health().stream()
                .collect(Collectors.toMap(ModelHealth::model, Function.identity()));
        return models.catalogue().stream()
                .map(info -> new Standing(info, health.get(info.id()), Optional.ofNullable(off.get(info.id()))))
                .toList();
    }

    /**
     * Takes the model out of service or back; does nothing to one that is so already.
     *
     * @throws Forbidden unless an administrator does it
     * @throws NotFound if the catalogue has no such model
     */
    public Standing change(SignedIn administrator, String model, boolean enabled) {
        administrator.requireAdministrator();
        if (models.catalogue().stream().noneMatch(info -> info.id().equals(model))) {
            throw new NotFound("The catalogue has no such model.");
        }
        switching.change(administrator.account(), model, enabled);
        return list(administrator).stream().filter(standing -> standing.info().id().equals(model)).findFirst()
                .orElseThrow(() -> new NotFound("The catalogue has no such model."));
    }
}
