package palaestra.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import palaestra.codegen.catalogue.InvalidCatalogue;
import palaestra.codegen.catalogue.ModelCatalogue;
import palaestra.codegen.remote.Connections;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.generation.ModelHealth.State;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.TokenPrice;
import palaestra.domain.shared.Unavailable;

class CatalogueCodeModelsTest {

    private static final GenerationRequest REQUEST =
            new GenerationRequest(Language.PYTHON, "binary search", new Sampling(1, 500, 1, 1, 0));

    @TempDir
    private Path folder;

    private volatile Instant now = Instant.parse("2026-01-02T03:04:05Z");

    @Test
    void withoutConfigurationTheEmbeddedModelAnswers() {
        CatalogueCodeModels models =
                new CatalogueCodeModels(Optional.empty(), folder.toString(), Clock.systemUTC());

        assertThat(models.standard().id()).isEqualTo("recall");
        assertThat(models.health()).containsExactly(new ModelHealth("recall", State.UNTRIED, "", null),
                new ModelHealth("ngram", State.UNTRIED, "", null));
        assertThat(models.standard().generate(REQUEST).text()).contains("binary_search");
        assertThat(models.health()).extracting(ModelHealth::state).containsExactly(State.UP, State.UNTRIED);
        models.close();
    }

    @Test
    void modelsStandInTheOrderOfTheCatalogueAndTheStandardIsTheOneItNames() throws IOException {
        Path file = Files.writeString(folder.resolve("models.json"), """
                {"standard": "far", "models": [
                  {"id": "recall", "kind": "embedded"},
                  {"id": "far", "kind": "create-item", "url": "http://localhost:1/", "retries": 0},
                  {"id": "chat", "kind": "openai", "url": "http://localhost:1/v1", "model": "m"}]}""");
        ExecutorService threads = Executors.newCachedThreadPool();
        CatalogueCodeModels models = new CatalogueCodeModels(() -> ModelCatalogue.read(file), folder, Clock.systemUTC(),
                () -> Connections.on(threads));
        try {
            assertThatThrownBy(() -> models.standard().generate(REQUEST)).isInstanceOf(Unavailable.class);
            assertThat(models.health()).extracting(ModelHealth::model).containsExactly("recall", "far", "chat");
            assertThat(models.health()).extracting(ModelHealth::state)
                    .containsExactly(State.UNTRIED, State.FAILING, State.UNTRIED);
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void aCatalogueThatIsNotThereStopsTheStart() {
        assertThatThrownBy(() -> new CatalogueCodeModels(Optional.of(folder + "/none.json"), folder.toString(),
                Clock.systemUTC())).isInstanceOf(InvalidCatalogue.class);
    }

    @Test
    void aChangedCatalogueIsServedAndModelsThatStayedTheSameAreKept() throws IOException {
        Path file = folder.resolve("models.json");
        Files.writeString(file, catalogue("recall", ""));
        CatalogueCodeModels models = serving(file);
        CodeModel recall = models.standard();

        Files.writeString(file, catalogue("recall", ", {\"id\": \"ngram\", \"kind\": \"embedded\","
                + " \"aliases\": [\"completer\"]}"));
        models.reload();

        assertThat(models.standard()).isSameAs(recall);
        assertThat(models.all()).extracting(CodeModel::id).containsExactly("recall", "ngram");
        assertThat(models.find("completer")).map(CodeModel::id).contains("ngram");
        models.close();
    }

    @Test
    void aWrongCatalogueIsRefusedWithOneWarningAndTheOldOneStays() throws IOException {
        Path file = folder.resolve("models.json");
        Files.writeString(file, catalogue("recall", ""));
        CatalogueCodeModels models = serving(file);
        List<String> warnings = new CopyOnWriteArrayList<>();
        Handler listener = listener(warnings);
        Logger logger = Logger.getLogger(CatalogueCodeModels.class.getName());
        logger.addHandler(listener);
        try {
            Files.writeString(file, "{\"standard\"");
            models.reload();
            models.reload();
            Files.delete(file);
            models.reload();
        } finally {
            logger.removeHandler(listener);
        }

        assertThat(models.standard().generate(REQUEST).text()).contains("binary_search");
        assertThat(warnings).hasSize(2);
        assertThat(warnings.get(0)).contains("is not JSON", "The models stay as they were");
        assertThat(warnings.get(1)).contains("there is no such file");
        models.close();
    }

    @Test
    void aModelThatIsGoneAnswersThoseWhoHaveItAndIsClosedLater() throws IOException {
        Path file = folder.resolve("models.json");
        Files.writeString(file, catalogue("recall", ""));
        CatalogueCodeModels models = serving(file);
        CodeModel before = models.standard();

        Files.writeString(file, catalogue("recall", "").replace("\"embedded\"",
                "\"embedded\", \"price\": {\"output\": 1}"));
        models.reload();
        models.closeRetired();

        assertThat(models.standard()).isNotSameAs(before);
        assertThat(models.standard().info().price()).isEqualTo(new TokenPrice(0, 1));
        assertThat(before.generate(REQUEST).text()).contains("binary_search");

        now = now.plusSeconds(61);
        models.closeRetired();
        assertThatThrownBy(() -> before.generate(REQUEST)).isInstanceOf(RuntimeException.class);
        assertThat(models.standard().generate(REQUEST).text()).contains("binary_search");
        models.close();
    }

    private static String catalogue(String standard, String more) {
        return "{\"standard\": \"" + standard + "\", \"models\": [{\"id\": \"recall\", \"kind\": \"embedded\"}"
                + more + "]}";
    }

    private CatalogueCodeModels serving(Path file) {
        Clock clock = new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return now;
            }
        };
        return new CatalogueCodeModels(() -> ModelCatalogue.read(file), folder, clock, () -> {
            throw new IllegalStateException("No connections are needed.");
        });
    }

    private static Handler listener(List<String> lines) {
        return new Handler() {
            @Override
            public void publish(LogRecord line) {
                if (line.getLevel() == Level.WARNING) {
                    lines.add(new SimpleFormatter().formatMessage(line));
                }
            }

            @Override
            public void flush() {
                // Nothing is kept back.
            }

            @Override
            public void close() {
                // Nothing is open.
            }
        };
    }
}
