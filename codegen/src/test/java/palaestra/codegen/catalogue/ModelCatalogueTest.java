package palaestra.codegen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ModelCatalogueTest {

    private static final String KEY = "sk-very-secret";

    @TempDir
    private Path folder;

    @Test
    void withoutAFileTheEmbeddedModelIsTheStandard() {
        ModelCatalogue catalogue = ModelCatalogue.configured(" ");

        assertThat(catalogue.standard()).isEqualTo("recall");
        assertThat(catalogue.models()).extracting(ModelEntry::id).containsExactly("recall", "ngram");
        assertThat(ModelCatalogue.configured(null)).isEqualTo(catalogue);
    }

    @Test
    void allFieldsOfAnEntryAreRead() throws IOException {
        BackEnd entry = read("""
                {"standard": "coder", "models": [{"id": "coder", "kind": "openai", "url": "https://models.example/v1",
                 "model": "qwen2.5-coder", "apiKeyEnv": "CODER_KEY", "connectTimeoutMillis": 300,
                 "timeoutMillis": 4000, "maxConcurrent": 7, "retries": 1}]}""").models().get(0).backEnds().get(0);

        assertThat(entry.url()).hasToString("https://models.example/v1");
        assertThat(entry.upstreamModel()).isEqualTo("qwen2.5-coder");
        assertThat(entry.apiKey()).hasValueSatisfying(key -> assertThat(key.reveal()).isEqualTo(KEY));
        assertThat(entry.limits().connect()).isEqualTo(Duration.ofMillis(300));
        assertThat(entry.limits().timeout()).isEqualTo(Duration.ofSeconds(4));
        assertThat(entry.limits().maxConcurrent()).isEqualTo(7);
        assertThat(entry.limits().retries()).isEqualTo(1);
    }

    @Test
    void whatAnEntryLeavesOutHasADefault() throws IOException {
        BackEnd entry = read("""
                {"standard": "a", "models": [{"id": "a", "kind": "create-item", "url": "http://localhost:9"}]}""")
                .models().get(0).backEnds().get(0);

        assertThat(entry.limits().timeout()).isEqualTo(Duration.ofMinutes(1));
        assertThat(entry.limits().connect()).isEqualTo(Duration.ofSeconds(2));
        assertThat(entry.limits().maxConcurrent()).isEqualTo(32);
        assertThat(entry.limits().retries()).isEqualTo(2);
        assertThat(entry.apiKey()).isEmpty();
    }

    @Test
    void aKeyComesOutOfAFileBesideTheCatalogueToo() throws IOException {
        Files.writeString(folder.resolve("key"), KEY + "\n");

        BackEnd entry = read("""
                {"standard": "a", "models": [{"id": "a", "kind": "openai", "url": "http://h", "model": "m",
                 "apiKeyFile": "key"}]}""").models().get(0).backEnds().get(0);

        assertThat(entry.apiKey().orElseThrow().reveal()).isEqualTo(KEY);
    }

    @Test
    void aKeyIsNeverPrinted() throws IOException {
        ModelCatalogue catalogue = read("""
                {"standard": "a", "models": [{"id": "a", "kind": "openai", "url": "http://h", "model": "m",
                 "apiKeyEnv": "CODER_KEY"}]}""");

        assertThat(catalogue.toString()).doesNotContain(KEY).contains("***");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "nonsense | is not JSON",
        "[] | must be a JSON object",
        "{`a`: 1} | a is not known here; allowed are models, standard",
        "{`standard`: `a`, `models`: []} | models must be a list of at least one model",
        "{`standard`: `a`, `models`: [7]} | model number 1 must be a JSON object",
        "{`models`: [{`id`: `recall`, `kind`: `embedded`}]} | standard must be a text that is not empty",
        "{`standard`: `b`, `models`: [{`id`: `recall`, `kind`: `embedded`}]} | standard must be the id of one",
        "{`standard`: `a`, `standard`: `a`, `models`: []} | a key stands in it twice",
        "{`standard`: `a`, `models`: [{`kind`: `embedded`}]} | model number 1, id must be a text",
        "{`standard`: `a`, `models`: [{`id`: `a b`, `kind`: `embedded`}]} | id must be 1 to 64 letters",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `embedded`}]} | id of an embedded model must be recall or ngram",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `magic`}]} | model 'a', kind must be embedded, create-item",
        "{`standard`: `a`, `models`: [{`id`: `recall`, `kind`: `embedded`, `url`: `http://h`}]} | not known here",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `create-item`}]} | model 'a', url must be a text",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `create-item`, `url`: `ftp://h`}]} | url must be an http",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `create-item`, `url`: `http://u:p@h`}]} | url must be",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `create-item`, `url`: `h h`}]} | url must be an http",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `openai`, `url`: `http://h`}]} | model 'a', model must be",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `openai`, `url`: `http://h`, `model`: 1}]} | model must be",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `create-item`, `url`: `http://h`, `retries`: 6}]} "
            + "| retries must be a whole number from 0 to 5",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `create-item`, `url`: `http://h`, `timeoutMillis`: 1e9}]} "
            + "| timeoutMillis must be a whole number from 100 to 600000",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `openai`, `url`: `http://h`, `model`: `m`, "
            + "`apiKeyEnv`: `NOT_SET`}]} | apiKeyEnv must name an environment variable that is set",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `openai`, `url`: `http://h`, `model`: `m`, "
            + "`apiKeyFile`: `none`}]} | apiKeyFile must name a readable file",
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `openai`, `url`: `http://h`, `model`: `m`, "
            + "`apiKeyEnv`: `CODER_KEY`, `apiKeyFile`: `k`}]} | apiKeyEnv and apiKeyFile exclude each other"
    })
    void whatIsWrongIsSaidInOneLine(String json, String complaint) {
        assertThatThrownBy(() -> read(json.replace('`', '"')))
                .isInstanceOf(InvalidCatalogue.class)
                .hasMessageContaining("models.json").hasMessageContaining(complaint)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @Test
    void idsMustDiffer() {
        assertThatThrownBy(() -> read("""
                {"standard": "a", "models": [{"id": "a", "kind": "create-item", "url": "http://h"},
                                             {"id": "a", "kind": "create-item", "url": "http://i"}]}"""))
                .isInstanceOf(InvalidCatalogue.class).hasMessageContaining("'a' stands there twice");
    }

    @Test
    void aFileThatIsNotThereIsSaidToBeSo() {
        assertThatThrownBy(() -> ModelCatalogue.read(folder.resolve("absent.json")))
                .isInstanceOf(InvalidCatalogue.class).hasMessageContaining("there is no such file");
    }

    private ModelCatalogue read(String json) throws IOException {
        Path file = Files.writeString(folder.resolve("models.json"), json);
        return ModelCatalogue.read(file, name -> Map.of("CODER_KEY", KEY).get(name));
    }
}
