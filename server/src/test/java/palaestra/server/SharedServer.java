package palaestra.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Palaestra for all test classes that only talk HTTP to it, given to them as a {@link PalaestraProcess}
 * parameter. Its rate limits are off, because all of the tests share one address.
 */
final class SharedServer implements ParameterResolver {

    static final String ADMIN_PASSWORD = "correct horse battery";

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == PalaestraProcess.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot().getStore(ExtensionContext.Namespace.create(SharedServer.class))
                .getOrComputeIfAbsent(Started.class).process;
    }

    /** Lives until the last test is done. */
    static final class Started implements AutoCloseable {

        private final Path dataDirectory;
        private final PalaestraProcess process;

        Started() throws IOException {
            dataDirectory = Files.createTempDirectory("palaestra-it-");
            process = PalaestraProcess.in(dataDirectory)
                    .with("palaestra.ratelimit.enabled", false)
                    .with("palaestra.admin.password", ADMIN_PASSWORD)
                    .start();
        }

        @Override
        public void close() {
            process.close();
            PalaestraProcess.deleteTree(dataDirectory);
        }
    }
}
