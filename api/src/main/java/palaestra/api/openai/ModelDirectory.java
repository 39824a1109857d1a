package palaestra.api.openai;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CodeModels;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.NotFound;

/** The models, as this dialect's clients ask for them. */
@ApplicationScoped
public class ModelDirectory {

    private final CodeModels models;

    protected ModelDirectory() {
        this(null);
    }

    @Inject
    public ModelDirectory(CodeModels models) {
        this.models = models;
    }

    List<ModelInfo> all() {
        return models.all().stream().map(CodeModel::info).toList();
    }

    /** @throws NotFound if no model has that id or alias */
    CodeModel require(String name) {
        return models.find(name).orElseThrow(
                () -> new NotFound("There is no such model, or you have no access to it. GET /v1/models lists them."));
    }

    /**
     * @throws NotFound if no model has that id or alias
     * @throws Invalid if it has, and cannot do that
     */
    CodeModel require(String name, Capability capability) {
        CodeModel model = require(name);
        if (!model.info().can(capability)) {
            throw new Invalid("The model " + model.id() + " cannot " + lowerCase(capability) + "; it can: "
                    + capabilities(model.info()).stream().collect(Collectors.joining(", ")) + ".");
        }
        return model;
    }

    static List<String> capabilities(ModelInfo model) {
        return model.capabilities().stream().sorted().map(ModelDirectory::lowerCase).toList();
    }

    private static String lowerCase(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT);
    }
}
