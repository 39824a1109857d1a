package palaestra.codegen.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.TokenPrice;

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
        "{`standard`: `a`, `models`: [{`id`: `a`, `kind`: `embedded`}]} | id of an embedded model must be recall or",
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
    void aModelMayHaveSeveralServersAndAllThatCallersWantToKnow() throws IOException {
        ModelEntry entry = read("""
                {"standard": "coder", "models": [{"id": "coder", "aliases": ["gpt-4", "qwen-max"], "infill": "psm",
                 "price": {"prompt": 2, "output": 3}, "contextTokens": 32768, "tags": ["fast"],
                 "defaults": {"temperature": 0.2, "maxTokens": 512, "topK": 40, "frequencyPenalty": -0.5},
                 "backends": [
                   {"kind": "openai", "url": "http://a/v1", "model": "m", "weight": 3, "extras": ["top_k"]},
                   {"kind": "openai", "url": "http://b/v1", "model": "n", "weight": 0, "firstByteMillis": 900,
                    "idleMillis": 800}]}]}""").models().get(0);

        assertThat(entry.info()).isEqualTo(new ModelInfo("coder", Set.of("gpt-4", "qwen-max"),
                Set.of(Capability.values()), new TokenPrice(2, 3), 32_768, Set.of("fast"),
                new Sampling(0, 512, 1, 0.2, 40, new Sampling.Penalties(1, -0.5, 0))));
        assertThat(entry.infill()).isEqualTo(Infill.PSM);
        assertThat(entry.backEnds()).extracting(BackEnd::name)
                .containsExactly("coder (back end 1)", "coder (back end 2)");
        assertThat(entry.backEnds()).extracting(BackEnd::weight).containsExactly(3, 0);
        assertThat(entry.backEnds().get(0).extras()).containsExactly("top_k");
        assertThat(entry.backEnds().get(1).limits().firstByte()).isEqualTo(Duration.ofMillis(900));
        assertThat(entry.backEnds().get(1).limits().idle()).isEqualTo(Duration.ofMillis(800));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "`kind`: `create-item`, `url`: `http://h` | GENERATE",
        "`kind`: `openai`, `url`: `http://h`, `model`: `m` | GENERATE CHAT EDIT",
        "`kind`: `openai`, `url`: `http://h`, `model`: `m`, `infill`: `native` | GENERATE CHAT COMPLETE EDIT",
        "`kind`: `openai`, `url`: `http://h`, `model`: `m`, `capabilities`: [`generate`] | GENERATE",
        "`backends`: [{`kind`: `create-item`, `url`: `http://h`}, "
            + "{`kind`: `openai`, `url`: `http://h`, `model`: `m`}] | GENERATE"
    })
    void aModelCanDoWhatAllItsServersCanUnlessTheEntrySaysLess(String fields, String capabilities)
            throws IOException {
        ModelEntry entry = read("{\"standard\": \"a\", \"models\": [{\"id\": \"a\", "
                + fields.replace('`', '"') + "}]}").models().get(0);

        assertThat(entry.info().capabilities()).extracting(Capability::name)
                .containsExactlyInAnyOrder(capabilities.split(" "));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "`aliases`: `b` | aliases must be a list of at most 64",
        "`aliases`: [`b`, `b`] | aliases must be a list of different texts, each 1 to 64 letters",
        "`aliases`: [`recall`] | must have different ids and aliases, but 'recall' stands there twice",
        "`capabilities`: [`fly`] | that this model can have: chat, edit, generate",
        "`capabilities`: [`complete`] | that this model can have: chat, edit, generate",
        "`capabilities`: [] | capabilities must be one or more of those",
        "`capabilities`: [`chat`] | standard must be the id of one of the models, which can generate",
        "`price`: 3 | model 'a', price must be a JSON object",
        "`price`: {`prompt`: -1} | model 'a', price, prompt must be a whole number from 0",
        "`price`: {`prompt`: 0.5} | price, prompt must be a whole number",
        "`price`: {`input`: 1} | price, input is not known here; allowed are output, prompt",
        "`contextTokens`: 0 | contextTokens must be a whole number from 256",
        "`defaults`: {`temperature`: 3} | defaults, temperature must be a number from 0.0 to 2.0",
        "`defaults`: {`topK`: 1.5} | defaults, topK must be a whole number",
        "`extras`: [`logit_bias`] | each top_k, repetition_penalty or repeat_penalty",
        "`infill`: `magic` | infill must be one of none, psm, spm, mask, native",
        "`weight`: 1 | weight is not known here",
        "`backends`: [] | kind is not known here"
    })
    void whatIsWrongWithWhatCallersWantToKnowIsSaidInOneLine(String field, String complaint) {
        assertThatThrownBy(() -> read(("{`standard`: `a`, `models`: [{`id`: `recall`, `kind`: `embedded`}, {`id`: `a`,"
                + "`kind`: `openai`, `url`: `http://h`, `model`: `m`, " + field + "}]}").replace('`', '"')))
                .isInstanceOf(InvalidCatalogue.class).hasMessageContaining(complaint)
                .satisfies(e -> assertThat(e.getMessage().lines()).hasSize(1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '~', value = {
        "[] | model 'a', backends must be a list of at least one back end",
        "[1] | model 'a', back end number 1 must be a JSON object",
        "[{`kind`: `embedded`}] | back end number 1, kind of a back end must be create-item or openai",
        "[{`kind`: `create-item`, `url`: `http://h`, `weight`: -1}] | back end number 1, weight must be a whole",
        "[{`kind`: `create-item`, `url`: `http://h`, `model`: `m`}] | back end number 1, model is not known here"
    })
    void whatIsWrongWithAServerIsSaidInOneLine(String backEnds, String complaint) {
        assertThatThrownBy(() -> read(("{`standard`: `a`, `models`: [{`id`: `a`, `backends`: " + backEnds + "}]}")
                .replace('`', '"'))).isInstanceOf(InvalidCatalogue.class).hasMessageContaining(complaint);
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
