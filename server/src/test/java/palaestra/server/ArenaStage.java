package palaestra.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One Palaestra with four models for all tests of the arena, given to them as an {@link ArenaClient} parameter. */
final class ArenaStage implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == ArenaClient.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(ArenaStage.class))
                .getOrComputeIfAbsent(Started.class).client;
    }

    /** Lives until the last test is done. */
    static final class Started implements AutoCloseable {

        private final Path directory;
        private final ArenaModels models;
        private final ArenaClient client;

        Started() throws IOException {
            directory = Files.createTempDirectory("palaestra-arena-");
            models = new ArenaModels();
            client = new ArenaClient(PalaestraProcess.in(directory.resolve("data"))
                    .with("palaestra.ratelimit.enabled", false)
                    .with("palaestra.usage.store-text", true)
                    .with("palaestra.admin.password", SharedServer.ADMIN_PASSWORD)
                    .with("palaestra.models.catalogue", models.catalogue(directory))
                    .start(), models, directory.resolve("data"));
        }

        @Override
        public void close() {
            client.server().close();
            models.close();
            PalaestraProcess.deleteTree(directory);
        }
    }
}
