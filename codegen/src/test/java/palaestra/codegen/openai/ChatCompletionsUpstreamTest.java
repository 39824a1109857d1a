package palaestra.codegen.openai;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.absent;
import static com.github.tomakehurst.wiremock.client.WireMock.containing;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.client.WireMock.matchingJsonPath;
import static com.github.tomakehurst.wiremock.client.WireMock.okJson;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.client.WireMock.postRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.urlEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.wireMockConfig;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.logging.ConsoleHandler;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.codegen.catalogue.ModelCatalogue;
import palaestra.codegen.catalogue.ModelEntry;
import palaestra.codegen.health.Vitals;
import palaestra.codegen.remote.Connections;
import palaestra.codegen.remote.RemoteCodeModel;
import palaestra.codegen.remote.Server;
import palaestra.codegen.remote.UpstreamFailure;
import palaestra.codegen.remote.Upstreams;
import palaestra.domain.generation.Generated;
import palaestra.domain.shared.Unavailable;
import palaestra.domain.shared.Unavailable.Cause;

class ChatCompletionsUpstreamTest {

    private static final String PATH = "/v1/chat/completions";

    @RegisterExtension
    private static final WireMockExtension SERVER =
            WireMockExtension.newInstance().options(wireMockConfig().dynamicPort()).build();

    @TempDir
    private Path folder;

    @Test
    void theModelIsToldToAnswerWithCodeOnly() throws IOException {
        SERVER.stubFor(post(PATH).willReturn(okJson("""
                {"choices": [{"message": {"role": "assistant", "content": "```python\\nprint(1)\\n```"}}],
                 "usage": {"prompt_tokens": 11, "completion_tokens": 7}}""")));

        assertThat(ask(true)).isEqualTo(new Generated("print(1)", 11, 7));
        SERVER.verify(postRequestedFor(urlEqualTo(PATH))
                .withHeader("Authorization", equalTo("Bearer sk-test"))
                .withRequestBody(matchingJsonPath("$.model", equalTo("m")))
                .withRequestBody(matchingJsonPath("$.messages[0].role", equalTo("system")))
                .withRequestBody(matchingJsonPath("$.messages[0].content", containing("Python code only")))
                .withRequestBody(matchingJsonPath("$.messages[1].role", equalTo("user")))
                .withRequestBody(matchingJsonPath("$.messages[1].content", equalTo("say hello to the world")))
                .withRequestBody(matchingJsonPath("$[?(@.max_tokens == 128 && @.seed == 42 && @.stream == false)]"))
                .withRequestBody(matchingJsonPath("$[?(@.temperature == 0.5 && @.top_p == 0.9)]")));
    }

    @Test
    void withoutAKeyNoneIsSentAndWithoutUsageTokensAreCounted() throws IOException {
        SERVER.stubFor(post(PATH).willReturn(okJson("""
                {"choices": [{"message": {"content": "print(1)"}}]}""")));

        assertThat(ask(false)).isEqualTo(new Generated("print(1)", 5, 4));
        SERVER.verify(postRequestedFor(urlEqualTo(PATH)).withHeader("Authorization", absent()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"choices\": []}", "{\"choices\": {}}", "{\"choices\": [1]}",
        "{\"choices\": [{\"message\": null}]}", "{\"choices\": [{\"message\": {\"content\": null}}]}",
        "{\"choices\": [{\"message\": {\"content\": \"```\\n```\"}}]}", "<html/>"})
    void anAnswerOfTheWrongShapeIsNonsense(String body) {
        SERVER.stubFor(post(PATH).willReturn(okJson(body)));

        assertThat(catchThrowableOfType(UpstreamFailure.class, () -> ask(true)).reason()).isEqualTo(Cause.NONSENSE);
    }

    @Test
    void theLogNamesModelAndReasonAndNeitherKeyNorQuestionNorAnswer() throws IOException {
        SERVER.stubFor(post(PATH).willReturn(aResponse().withStatus(401).withBody("sk-test is a wrong key")));
        ExecutorService threads = Executors.newCachedThreadPool();
        Logger logger = Logger.getLogger("palaestra.codegen");
        List<String> lines = new CopyOnWriteArrayList<>();
        Handler listener = new ConsoleHandler() {
            @Override
            public void publish(LogRecord line) {
                lines.add(new SimpleFormatter().format(line));
            }
        };
        logger.addHandler(listener);
        try {
            ModelEntry entry = entry(true);
            RemoteCodeModel model = new RemoteCodeModel(entry, List.of(new Server(entry.backEnds().get(0),
                    new ChatCompletionsUpstream(entry.backEnds().get(0)), Connections.on(threads))),
                    new Vitals("coder", Clock.systemUTC()));
            assertThatThrownBy(() -> model.generate(Upstreams.request())).isInstanceOf(Unavailable.class)
                    .hasMessage("The model coder answered with status 401.");
        } finally {
            logger.removeHandler(listener);
            threads.shutdownNow();
        }
        assertThat(lines).hasSize(2);
        assertThat(lines.get(0)).contains("Model coder: REFUSED after ", " ms");
        assertThat(lines.get(1)).contains("Model coder is failing");
        assertThat(String.join("", lines)).doesNotContain("sk-test", "wrong key", "hello", "localhost");
    }

    private Generated ask(boolean withKey) throws IOException {
        return new ChatCompletionsUpstream(entry(withKey).backEnds().get(0))
                .ask(Upstreams.request(), System.nanoTime() + TimeUnit.SECONDS.toNanos(30));
    }

    private ModelEntry entry(boolean withKey) throws IOException {
        Files.writeString(folder.resolve("key"), "sk-test\n");
        Path file = Files.writeString(folder.resolve("models.json"), """
                {"standard": "coder", "models": [{"id": "coder", "kind": "openai", "url": "%s/v1", "model": "m"%s}]}"""
                .formatted(SERVER.baseUrl(), withKey ? ", \"apiKeyFile\": \"key\"" : ""));
        return ModelCatalogue.read(file).models().get(0);
    }
}
