package palaestra.codegen;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.codegen.catalogue.ModelCatalogue;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.createitem.CreateItemUpstream;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.openai.ChatCompletionsUpstream;
import palaestra.codegen.recall.RecallModel;
import palaestra.codegen.remote.Connections;
import palaestra.codegen.remote.RemoteCodeModel;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CodeModels;
import palaestra.domain.generation.ModelHealth;

/** The models that the catalogue names, each built once, when this bean is. */
@ApplicationScoped
public class CatalogueCodeModels implements CodeModels {

    private final List<CodeModel> models = new ArrayList<>();
    private final List<Vitals> vitals = new ArrayList<>();
    private final List<RecallModel> embedded = new ArrayList<>();
    private final CodeModel standard;
    private Connections connections;

    protected CatalogueCodeModels() {
        this.standard = null;
    }

    /**
     * @param catalogue file of the models; empty means the bundled catalogue
     * @throws palaestra.codegen.catalogue.InvalidCatalogue if the catalogue cannot be used
     */
    @Inject
    public CatalogueCodeModels(@ConfigProperty(name = "palaestra.models.catalogue") Optional<String> catalogue,
            @ConfigProperty(name = "palaestra.data.dir", defaultValue = "./data") String dataDirectory, Clock clock) {
        this(ModelCatalogue.configured(catalogue.orElse("")), Path.of(dataDirectory), clock,
                Connections::ofContainer);
    }

    CatalogueCodeModels(ModelCatalogue catalogue, Path dataDirectory, Clock clock, Supplier<Connections> connector) {
        for (ModelEntry entry : catalogue.models()) {
            Vitals ofModel = new Vitals(entry.id(), clock);
            vitals.add(ofModel);
            models.add(model(entry, ofModel, dataDirectory, connector));
        }
        this.standard = models.stream().filter(model -> model.id().equals(catalogue.standard())).findFirst()
                .orElseThrow();
    }

    @Override
    public CodeModel standard() {
        return standard;
    }

    @Override
    public Optional<CodeModel> find(String name) {
        return models.stream().filter(model -> model.id().equals(name) || model.info().aliases().contains(name))
                .findFirst();
    }

    @Override
    public List<CodeModel> all() {
        return List.copyOf(models);
    }

    @Override
    public List<ModelHealth> health() {
        return vitals.stream().map(Vitals::health).toList();
    }

    @PreDestroy
    void close() {
        embedded.forEach(RecallModel::close);
        if (connections != null) {
            connections.close();
        }
    }

    private CodeModel model(ModelEntry entry, Vitals ofModel, Path dataDirectory, Supplier<Connections> connector) {
        return switch (entry.kind()) {
            case EMBEDDED -> {
                RecallModel recall = RecallModel.open(entry.info(), dataDirectory, ofModel);
                embedded.add(recall);
                yield recall;
            }
            case CREATE_ITEM -> new RemoteCodeModel(entry, new CreateItemUpstream(entry), ofModel, connections(connector));
            case OPENAI -> new RemoteCodeModel(entry, new ChatCompletionsUpstream(entry), ofModel, connections(connector));
        };
    }

    /** Asked for only when there is a remote model, so that an installation without one needs no threads. */
    private Connections connections(Supplier<Connections> connector) {
        if (connections == null) {
            connections = connector.get();
        }
        return connections;
    }
}
