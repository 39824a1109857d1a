package palaestra.server;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/**
 * One Palaestra and one Chromium for all tests of the pages. Gives every {@link Visitor} parameter a browser window of
 * its own, with no cookies, and fails the test afterwards if one of them met an error that nobody expected. Tests are
 * skipped where there is no Chromium.
 */
final class PagesStage implements ParameterResolver, AfterEachCallback, ExecutionCondition {

    private static final Namespace NAMESPACE = Namespace.create(PagesStage.class);
    private static final Path CHROMIUM = Path.of(System.getProperty("palaestra.chromium", "/usr/bin/chromium"));
    /** The sandbox wants rights that containers lack; the rest is what Chromium does unasked. */
    private static final List<String> ARGUMENTS = List.of("--no-sandbox", "--disable-gpu", "--disable-quic",
            "--no-first-run", "--disable-background-networking", "--disable-component-update", "--disable-sync");
    private static final int COURSES_RUN_FASTER = 60;

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Files.isExecutable(CHROMIUM) ? ConditionEvaluationResult.enabled("There is a Chromium")
                : ConditionEvaluationResult.disabled("The pages are not tested: there is no Chromium at " + CHROMIUM
                        + " (apt-get install chromium, or -Dpalaestra.chromium=…)");
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitor.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Started started = context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(Started.class);
        Visitor visitor = new Visitor(started.server, started.browser);
        context.getStore(NAMESPACE).put(parameter.getIndex(), visitor);
        return visitor;
    }

    @Override
    public void afterEach(ExtensionContext context) {
        for (int i = 0; i < context.getRequiredTestMethod().getParameterCount(); i++) {
            Visitor visitor = context.getStore(NAMESPACE).remove(i, Visitor.class);
            if (visitor != null) {
                visitor.leave();
            }
        }
    }

    /** Lives until the last test is done. */
    static final class Started implements AutoCloseable {

        private final Path dataDirectory;
        private final PalaestraProcess server;
        private final Playwright playwright;
        private final Browser browser;

        Started() throws IOException {
            dataDirectory = Files.createTempDirectory("palaestra-pages-");
            server = PalaestraProcess.in(dataDirectory)
                    .with("palaestra.ratelimit.enabled", false)
                    .with("palaestra.admin.password", SharedServer.ADMIN_PASSWORD)
                    .with("palaestra.course.time-scale", COURSES_RUN_FASTER)
                    .start();
            playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright.chromium().launch(
                    new BrowserType.LaunchOptions().setExecutablePath(CHROMIUM).setArgs(ARGUMENTS));
        }

        @Override
        public void close() {
            playwright.close();
            server.close();
            PalaestraProcess.deleteTree(dataDirectory);
        }
    }
}
