package palaestra.persistence.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CodeModels;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.shared.Unavailable;

/** Stands where the module of the models would be, which is not deployed here. A test may put a model of its own in. */
@ApplicationScoped
public class NoModels implements CodeModels {

    private static final AtomicReference<CodeModel> STANDARD = new AtomicReference<>();

    /** @param model null for none */
    public static void use(CodeModel model) {
        STANDARD.set(model);
    }

    @Override
    public CodeModel standard() {
        CodeModel model = STANDARD.get();
        if (model != null) {
            return model;
        }
        throw new Unavailable(Unavailable.Cause.UNREACHABLE, "There are no models here.");
    }

    @Override
    public Optional<CodeModel> find(String name) {
        return Optional.empty();
    }

    @Override
    public List<ModelInfo> catalogue() {
        return List.of();
    }

    @Override
    public List<CodeModel> all() {
        return List.of();
    }

    @Override
    public List<ModelHealth> health() {
        return List.of();
    }
}
