package palaestra.codegen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import palaestra.codegen.catalogue.InvalidCatalogue;
import palaestra.codegen.catalogue.ModelCatalogue;
import palaestra.domain.generation.GenerationRequest;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.generation.ModelHealth.State;
import palaestra.domain.generation.Sampling;
import palaestra.domain.shared.Unavailable;

class CatalogueCodeModelsTest {

    private static final GenerationRequest REQUEST =
            new GenerationRequest(Language.PYTHON, "binary search", new Sampling(1, 500, 1, 1, 0));

    @TempDir
    private Path folder;

    @Test
    void withoutConfigurationTheEmbeddedModelAnswers() {
        CatalogueCodeModels models =
                new CatalogueCodeModels(Optional.empty(), folder.toString(), Clock.systemUTC());

        assertThat(models.standard().id()).isEqualTo("recall");
        assertThat(models.health()).containsExactly(new ModelHealth("recall", State.UNTRIED, "", null));
        assertThat(models.standard().generate(REQUEST).text()).contains("binary_search");
        assertThat(models.health()).extracting(ModelHealth::state).containsExactly(State.UP);
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
        CatalogueCodeModels models = new CatalogueCodeModels(ModelCatalogue.read(file), folder, Clock.systemUTC(),
                () -> threads);
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
}
