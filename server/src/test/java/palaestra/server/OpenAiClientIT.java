package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.restassured.path.json.JsonPath;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** The openai client of npm works with Palaestra. Needs node, npm and its registry, and is skipped where they lack. */
@ExtendWith(SharedServer.class)
class OpenAiClientIT {

    private static final Path SOURCES = Path.of("src/test/npm");

    @TempDir
    private Path directory;

    private PalaestraProcess server;

    @BeforeEach
    void takeServer(PalaestraProcess shared) {
        server = shared;
    }

    @Test
    void itListsModelsChatsStreamsCompletesAndIsRefusedProperly() throws IOException, InterruptedException {
        install();
        OpenAiKey key = OpenAiKey.of(SmartCoderClient.user(server));

        JsonPath got = JsonPath.from(run(Map.of("BASE_URL", server.url() + "/v1", "API_KEY", key.key()),
                "node", "client.mjs"));

        assertThat(got.getList("models", String.class)).contains("recall");
        assertThat(got.getString("model.object")).isEqualTo("model");
        String answer = got.getString("chat.choices[0].message.content");
        assertThat(answer).contains("binary_search");
        assertThat(got.getString("chat.choices[0].finish_reason")).isEqualTo("stop");
        assertThat(got.getString("streamed.text").strip()).isEqualTo(answer.strip());
        assertThat(got.getInt("streamed.chunks")).isGreaterThan(3);
        assertThat(got.getList("streamed.roles")).isEqualTo(List.of("assistant"));
        assertThat(got.getString("streamed.finish")).isEqualTo("stop");
        assertThat(got.getInt("streamed.usage.total_tokens")).isPositive();
        assertThat(got.getString("helper").strip()).isEqualTo(answer.strip());
        assertThat(got.getString("completed.object")).isEqualTo("text_completion");
        assertThat(got.getString("completed.choices[0].text")).isNotEmpty()
                .isEqualTo(got.getString("completedInPieces.text"));
        refused(got, "key", "AuthenticationError", 401, "invalid_api_key");
        refused(got, "model", "NotFoundError", 404, "model_not_found");
        refused(got, "streamedModel", "NotFoundError", 404, "model_not_found");
        refused(got, "several", "BadRequestError", 400, null);
        assertThat(got.getString("refusals.several.param")).isEqualTo("n");
        refused(got, "capability", "BadRequestError", 400, null);
        refused(got, "path", "NotFoundError", 404, "unknown_url");
    }

    private static void refused(JsonPath got, String what, String type, int status, String code) {
        assertThat(got.getString("refusals." + what + ".class")).as(what).isEqualTo(type);
        assertThat(got.getInt("refusals." + what + ".status")).as(what).isEqualTo(status);
        assertThat(got.getString("refusals." + what + ".type")).as(what).isEqualTo("invalid_request_error");
        assertThat(got.getString("refusals." + what + ".code")).as(what).isEqualTo(code);
    }

    /** The client itself, from the registry that npm is configured for. */
    private void install() throws IOException, InterruptedException {
        for (String file : List.of("package.json", "client.mjs")) {
            Files.copy(SOURCES.resolve(file), directory.resolve(file), StandardCopyOption.REPLACE_EXISTING);
        }
        String installed;
        try {
            installed = run(Map.of(), "npm", "install", "--no-package-lock", "--no-audit", "--no-fund");
        } catch (IOException | AssertionError e) {
            installed = e.getMessage();
        }
        assumeTrue(Files.exists(directory.resolve("node_modules/openai")),
                "npm could not install the openai client, so that it was not tested: " + installed);
    }

    private String run(Map<String, String> environment, String... command) throws IOException, InterruptedException {
        Path output = directory.resolve("output");
        Path errors = directory.resolve("errors");
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile())
                .redirectOutput(output.toFile()).redirectError(errors.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(3, TimeUnit.MINUTES);
            assertThat(ended && process.exitValue() == 0).as(Files.readString(errors)).isTrue();
            return Files.readString(output, StandardCharsets.UTF_8);
        } finally {
            process.destroyForcibly();
        }
    }
}
