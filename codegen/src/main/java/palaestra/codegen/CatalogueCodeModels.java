package palaestra.codegen;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.codegen.catalogue.InvalidCatalogue;
import palaestra.codegen.catalogue.ModelCatalogue;
import palaestra.codegen.remote.Connections;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CodeModels;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.generation.ModelInfo;

/**
 * The models that the catalogue names. The catalogue is read again every few seconds: a changed one takes the old
 * one's place as a whole, a wrong one is refused. Models whose entries stay the same are kept as they are; those that
 * are gone are closed once nobody uses them.
 */
@ApplicationScoped
public class CatalogueCodeModels implements CodeModels {

    private static final Logger LOG = System.getLogger(CatalogueCodeModels.class.getName());
    private static final String SCHEDULER = "java:comp/DefaultManagedScheduledExecutorService";
    private static final int PROBES_PER_RELOAD = 3;

    /** What is served at one time. */
    private record Serving(ModelCatalogue catalogue, List<ServedModel> models, ServedModel standard) {
    }

    private final Supplier<ModelCatalogue> source;
    private final ModelFactory factory;
    private final Clock clock;
    private final List<ServedModel> retired = new ArrayList<>();
    private volatile Serving serving;
    private String refusal = "";
    private int probes;
    private ScheduledFuture<?> care;

    protected CatalogueCodeModels() {
        this.source = null;
        this.factory = null;
        this.clock = null;
    }

    /**
     * @param catalogue file of the models; empty means the bundled catalogue
     * @throws InvalidCatalogue if the catalogue cannot be used
     */
    @Inject
    public CatalogueCodeModels(@ConfigProperty(name = "palaestra.models.catalogue") Optional<String> catalogue,
            @ConfigProperty(name = "palaestra.data.dir", defaultValue = "./data") String dataDirectory, Clock clock) {
        this(() -> ModelCatalogue.configured(catalogue.orElse("")), Path.of(dataDirectory), clock,
                Connections::ofContainer);
    }

    CatalogueCodeModels(Supplier<ModelCatalogue> source, Path dataDirectory, Clock clock,
            Supplier<Connections> connector) {
        this.source = source;
        this.factory = new ModelFactory(dataDirectory, clock, connector);
        this.clock = clock;
        this.serving = serving(source.get(), List.of());
    }

    @PostConstruct
    void beginCare() {
        try {
            ScheduledExecutorService scheduler = InitialContext.doLookup(SCHEDULER);
            care = scheduler.scheduleWithFixedDelay(this::takeCare, 1, 1, TimeUnit.SECONDS);
        } catch (NamingException e) {
            throw new IllegalStateException("The server offers no " + SCHEDULER + ".", e);
        }
    }

    @Override
    public CodeModel standard() {
        return serving.standard();
    }

    @Override
    public Optional<CodeModel> find(String name) {
        return serving.models().stream()
                .filter(model -> model.id().equals(name) || model.info().aliases().contains(name))
                .map(CodeModel.class::cast).findFirst();
    }

    @Override
    public List<CodeModel> all() {
        return List.copyOf(serving.models());
    }

    @Override
    public List<ModelInfo> catalogue() {
        return serving.models().stream().map(ServedModel::info).toList();
    }

    @Override
    public List<ModelHealth> health() {
        return serving.models().stream().map(ServedModel::health).toList();
    }

    /** Probes servers that were given up, and every third time reads the catalogue. */
    synchronized void takeCare() {
        try {
            serving.models().forEach(ServedModel::probe);
            if (++probes % PROBES_PER_RELOAD == 0) {
                reload();
                closeRetired();
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The models could not be looked after.", e);
        }
    }

    /** Serves what the catalogue says now, if it can be used. */
    synchronized void reload() {
        try {
            ModelCatalogue next = source.get();
            refusal = "";
            if (!next.equals(serving.catalogue())) {
                Serving before = serving;
                serving = serving(next, before.models());
                retire(before.models());
                LOG.log(Level.INFO, "The model catalogue has changed; it has {0} models now.",
                        next.models().size());
            }
        } catch (InvalidCatalogue e) {
            if (!e.getMessage().equals(refusal)) {
                refusal = e.getMessage();
                LOG.log(Level.WARNING, "{0} The models stay as they were.", refusal);
            }
        }
    }

    /** Closes those models of earlier catalogues that nobody uses any more. */
    synchronized void closeRetired() {
        Instant now = clock.instant();
        List<ServedModel> done = retired.stream().filter(model -> model.isDone(now)).toList();
        retired.removeAll(done);
        done.forEach(ServedModel::close);
    }

    @PreDestroy
    void close() {
        if (care != null) {
            care.cancel(false);
        }
        synchronized (this) {
            serving.models().forEach(ServedModel::close);
            retired.forEach(ServedModel::close);
            retired.clear();
            factory.close();
        }
    }

    private Serving serving(ModelCatalogue catalogue, List<ServedModel> before) {
        List<ServedModel> models = new ArrayList<>();
        try {
            catalogue.models().forEach(entry -> models.add(before.stream()
                    .filter(model -> model.entry().equals(entry)).findFirst().orElseGet(() -> factory.make(entry))));
        } catch (RuntimeException e) {
            models.stream().filter(model -> !before.contains(model)).forEach(ServedModel::close);
            throw e;
        }
        ServedModel standard = models.stream().filter(model -> model.id().equals(catalogue.standard())).findFirst()
                .orElseThrow();
        return new Serving(catalogue, List.copyOf(models), standard);
    }

    private void retire(List<ServedModel> before) {
        Instant now = clock.instant();
        before.stream().filter(model -> !serving.models().contains(model)).forEach(model -> {
            model.retire(now);
            retired.add(model);
        });
    }
}
