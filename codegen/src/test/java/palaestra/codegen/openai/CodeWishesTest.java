package palaestra.codegen.openai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import palaestra.codegen.catalogue.ModelCatalogue;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.remote.Connections;
import palaestra.codegen.remote.RawServer;
import palaestra.codegen.remote.RemoteCodeModel;
import palaestra.codegen.remote.Server;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.EditRequest;
import palaestra.domain.generation.Finish;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.Language;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.generation.Sampling;

/** Completions and edits by models behind the protocol, whichever way they know. */
@Timeout(60)
class CodeWishesTest {

    private static final Sampling SAMPLING = new Sampling(1, 64, 1, 0, 5, new Sampling.Penalties(1.1, 0, 0));
    private static final CompletionRequest HOLE = new CompletionRequest("def one():\n    return ", "\n\nprint(one())",
            Optional.of(Language.PYTHON), 1, SAMPLING, List.of());

    @TempDir
    private Path folder;

    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<String> pieces = new CopyOnWriteArrayList<>();
    private final List<String> questions = new CopyOnWriteArrayList<>();

    @AfterEach
    void endThreads() {
        threads.shutdownNow();
    }

    @Test
    void aModelThatKnowsHolesIsAskedWithTheSuffix() throws Exception {
        try (RawServer server = answering("{\"text\":\"1\\nelse\",\"finish_reason\":\"stop\"}")) {
            RemoteCodeModel model = model(server,
                    "\"infill\": \"native\", \"extras\": [\"top_k\", \"repetition_penalty\"]");

            Generated answer = outcome(model.complete(HOLE, pieces::add));

            assertThat(answer.text()).isEqualTo("1");
            assertThat(answer.finish()).isEqualTo(Finish.LENGTH);
        }
        assertThat(pieces).containsExactly("1");
        assertThat(questions).singleElement().satisfies(question -> assertThat(question)
                .startsWith("POST /v1/completions HTTP/1.1").contains("\"prompt\":\"def one():\\n    return \"",
                        "\"suffix\":\"\\n\\nprint(one())\"", "\"top_k\":5", "\"repetition_penalty\":1.1")
                .doesNotContain("repeat_penalty"));
    }

    @Test
    void aModelWithMarkersOfItsOwnGetsThem() throws Exception {
        try (RawServer server = answering("{\"text\":\"1\",\"finish_reason\":\"stop\"}")) {
            assertThat(outcome(model(server, "\"infill\": \"qwen\"").complete(HOLE, pieces::add)).text())
                    .isEqualTo("1");
        }
        assertThat(questions.get(0)).contains("<|fim_prefix|>def one()", "<|fim_middle|>").doesNotContain("\"suffix\"");
    }

    @Test
    void aChatModelIsPromptedAndWhatItSaysBesidesIsTakenOff() throws Exception {
        try (RawServer server = answering("{\"delta\":{\"content\":\"Sure!\\n<CODE>    return 1</CODE>\"},"
                + "\"finish_reason\":\"stop\"}")) {
            assertThat(outcome(model(server, "\"infill\": \"psm\"").complete(HOLE, pieces::add)).text())
                    .isEqualTo("1");
        }
        assertThat(pieces).containsExactly("1");
        assertThat(questions.get(0)).startsWith("POST /v1/chat/completions");
    }

    @Test
    void aChatModelEdits() throws Exception {
        try (RawServer server = answering("{\"delta\":{\"content\":\"```python\\ny = 2\\n```\\nDone.\"},"
                + "\"finish_reason\":\"stop\"}")) {
            EditRequest request = new EditRequest("x = 1\n", "y = 1\n", "z = 1\n", "make y two", "python", 10,
                    SAMPLING);
            assertThat(outcome(model(server, "\"tags\": []").edit(request, pieces::add)).text()).isEqualTo("y = 2\n");
        }
    }

    @Test
    void aModelIsNotAskedForWhatTheCatalogueDoesNotAllow() throws Exception {
        try (RawServer server = answering("")) {
            RemoteCodeModel model = model(server, "\"capabilities\": [\"generate\"]");
            assertThatThrownBy(() -> model.complete(HOLE, pieces::add))
                    .isInstanceOf(UnsupportedOperationException.class);
            assertThat(server.connections()).isZero();
        }
    }

    private RawServer answering(String choice) throws IOException {
        return new RawServer(connection -> {
            questions.add(connection.question());
            connection.openStream();
            connection.send("data: {\"choices\":[" + choice + "]}\n\ndata: [DONE]\n\n");
        });
    }

    private static Generated outcome(RunningAnswer answer) throws Exception {
        return answer.outcome().toCompletableFuture().get(30, TimeUnit.SECONDS);
    }

    private RemoteCodeModel model(RawServer server, String fields) throws IOException {
        Path file = Files.writeString(folder.resolve("models.json"), """
                {"standard": "coder", "models": [
                  {"id": "coder", "kind": "openai", "url": "%s/v1", "model": "m", %s}]}"""
                .formatted(server.url(), fields));
        ModelEntry entry = ModelCatalogue.read(file).models().get(0);
        List<Server> servers = entry.backEnds().stream().map(backEnd -> new Server(backEnd,
                new ChatCompletionsUpstream(backEnd), Connections.on(threads))).toList();
        return new RemoteCodeModel(entry, servers, new Vitals("coder", Clock.systemUTC()));
    }
}
