package palaestra.domain.generation;

import jakarta.annotation.Priority;
import jakarta.decorator.Decorator;
import jakarta.decorator.Delegate;
import jakarta.enterprise.inject.Any;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.util.List;
import java.util.Optional;
import palaestra.domain.shared.Unavailable;

/**
 * Keeps models that are out of service from everybody who looks for one. Stands before whatever offers the models, so
 * that no caller has to think of it.
 */
@Decorator
@Priority(Interceptor.Priority.APPLICATION)
abstract class ModelsInService implements CodeModels {

    private final CodeModels models;
    private final Switchboard switches;

    protected ModelsInService() {
        this(null, null);
    }

    @Inject
    ModelsInService(@Any @Delegate CodeModels models, Switchboard switches) {
        this.models = models;
        this.switches = switches;
    }

    /** The first one in service that writes code takes the place of a standard model that is not. */
    @Override
    public CodeModel standard() {
        CodeModel standard = models.standard();
        return switches.on(standard.id()) ? standard
                : all().stream().filter(model -> model.info().can(Capability.GENERATE)).findFirst()
                        .orElseThrow(() -> new Unavailable(Unavailable.Cause.UNREACHABLE,
                                "The administrator took all models that write code out of service."));
    }

    @Override
    public Optional<CodeModel> find(String name) {
        return models.find(name).filter(model -> switches.on(model.id()));
    }

    @Override
    public List<CodeModel> all() {
        return models.all().stream().filter(model -> switches.on(model.id())).toList();
    }
}
