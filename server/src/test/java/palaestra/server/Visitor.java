package palaestra.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import org.awaitility.Awaitility;

/**
 * Somebody in front of a browser: a window of his own that begins without cookies, in English and light colours. What
 * scripts complain of in it, and what the policy against foreign scripts stops, is remembered and fails the test.
 */
final class Visitor {

    static final String PASSWORD = "securepassword";

    private static final int WIDTH = 880;
    private static final int HEIGHT = 560;
    private static final List<String> BARRIERS = List.of("serious", "critical");
    /** Where pictures of the pages go; none are taken without. */
    private static final Optional<Path> PICTURES =
            Optional.ofNullable(System.getProperty("palaestra.screenshots")).map(Path::of);
    private static final String TELL_VIOLATIONS = """
            document.addEventListener('securitypolicyviolation',
                (event) => console.error('policy: ' + event.violatedDirective + ' ' + event.blockedURI));
            """;

    private final PalaestraProcess server;
    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private boolean refusalsExpected;

    Visitor(PalaestraProcess server, Browser browser) {
        this.server = server;
        context = browser.newContext(new Browser.NewContextOptions().setBaseURL(server.url().toString())
                .setLocale("en-GB").setColorScheme(ColorScheme.LIGHT).setViewportSize(WIDTH, HEIGHT)
                .setPermissions(List.of("clipboard-read", "clipboard-write")));
        context.addInitScript(TELL_VIOLATIONS);
        page = context.newPage();
        page.onPageError(complaints::add);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") && !isExpected(message.text())) {
                complaints.add(message.text() + " (" + message.location() + ")");
            }
        });
    }

    PalaestraProcess server() {
        return server;
    }

    Page page() {
        return page;
    }

    /** From now on, the server may answer with errors: the browser tells each of them to the console. */
    Visitor expectingRefusals() {
        refusalsExpected = true;
        return this;
    }

    private boolean isExpected(String complaint) {
        return refusalsExpected && complaint.startsWith("Failed to load resource");
    }

    /** Opens a page by its route, such as {@code /generate}, and waits until it is there. */
    Visitor open(String route) {
        page.navigate("/app/#" + route);
        heading().waitFor();
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return this;
    }

    /** Makes an account and signs in with it, without using the form. @return the account's name */
    String join(String role) {
        String name = "v" + UUID.randomUUID().toString().substring(0, 8);
        post("/account/registration", Map.of("username", name, "password", PASSWORD, "role", role));
        return name;
    }

    /** Signs in as the administrator, without using the form. */
    Visitor administrate() {
        post("/account/session", Map.of("username", "admin", "password", SharedServer.ADMIN_PASSWORD));
        return this;
    }

    /** Asks the API with the cookie of this window. @return the body */
    String post(String path, Object body) {
        var answer = context.request().post(path, RequestOptions.create().setData(body));
        assertThat(answer.ok()).as("POST " + path + ": " + answer.text()).isTrue();
        return answer.text();
    }

    Locator heading() {
        return page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1));
    }

    Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator link(String name) {
        return page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    Locator field(String label) {
        return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
    }

    Locator text(String text) {
        return page.getByText(text);
    }

    Visitor fill(String label, String value) {
        field(label).fill(value);
        return this;
    }

    Visitor press(String button) {
        button(button).click();
        return this;
    }

    void waitFor(Locator locator) {
        locator.first().waitFor();
    }

    /** Fails if the page shuts people out: what axe calls serious or critical. */
    void meetsNoBarrier() {
        var barriers = new AxeBuilder(page).analyze().getViolations().stream()
                .filter(rule -> BARRIERS.contains(rule.getImpact()))
                .map(rule -> rule.getId() + ": " + rule.getHelp() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .toList();
        assertThat(barriers).as(page.url()).isEmpty();
    }

    /** Fails if something is wider than the window. */
    void fitsIntoTheWindow() {
        Awaitility.await().untilAsserted(() -> assertThat(
                page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                .as(page.url()).isEqualTo(0));
    }

    Visitor inDarkness() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        return this;
    }

    Visitor onAPhone() {
        page.setViewportSize(360, HEIGHT);
        return this;
    }

    /** Takes a picture of the page for the documentation, without the notices above it, if pictures are wanted. */
    void picture(String name) {
        PICTURES.ifPresent(directory -> page.locator(".notice button").all().forEach(Locator::click));
        PICTURES.ifPresent(directory -> page.screenshot(
                new Page.ScreenshotOptions().setPath(directory.resolve(name + ".png"))));
    }

    /** Closes the window; fails if anything in it complained. */
    void leave() {
        context.close();
        assertThat(complaints).as("errors in the browser").isEmpty();
    }
}
