package palaestra.persistence.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CodeModels;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.shared.Unavailable;

/** Stands where the module of the models would be, which is not deployed here. */
@ApplicationScoped
public class NoModels implements CodeModels {

    @Override
    public CodeModel standard() {
        throw new Unavailable(Unavailable.Cause.UNREACHABLE, "There are no models here.");
    }

    @Override
    public Optional<CodeModel> find(String name) {
        return Optional.empty();
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
