package palaestra.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ReducedMotion;
import io.restassured.http.ContentType;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What administrators do on their pages, in a real browser, and what others see of these. */
@ExtendWith(PagesStage.class)
class AdminPagesIT {

    private static final int TALL = 1_120;
    private static final int WIDE = 1_280;
    private static final int PHONE = 360;

    @Test
    void whoeverIsBannedIsOutAtOnce(Visitor admin, Visitor person) {
        String name = person.join("user");
        person.open("/generate");
        assertThat(person.page().locator(".who-name")).hasText(name);

        open(admin.administrate(), "/admin/accounts").fill("Name or e-mail address", name);
        Locator row = row(admin, name);
        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ban").setExact(true)).click();
        confirm(admin, "Ban");
        assertThat(row.locator(".badge")).hasText("Banned");

        person.page().reload();
        assertThat(person.page().locator(".who-name")).hasCount(0);
        person.expectingRefusals().open("/sign-in").fill("User name", name).fill("Password", Visitor.PASSWORD);
        person.page().locator("main button[type=submit]").click();
        assertThat(person.page().locator(".failure")).isVisible();

        row.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Lift ban")).click();
        confirm(admin, "Lift ban");
        assertThat(row.locator(".badge")).hasText("Active");
    }

    @Test
    void anAdministratorWhoCancelsChangesNothing(Visitor admin, Visitor person) {
        String name = person.join("user");
        open(admin.administrate(), "/admin/accounts").fill("Name or e-mail address", name);
        row(admin, name).getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Ban").setExact(true))
                .click();
        admin.page().keyboard().press("Escape");
        assertThat(admin.page().locator("dialog[open]")).hasCount(0);
        assertThat(row(admin, name).locator(".badge")).hasText("Active");
    }

    @Test
    void creditsAndRolesAreGivenOnTheAccountsOwnPage(Visitor admin, Visitor person) {
        String name = person.join("user");
        open(admin.administrate(), "/admin/accounts").fill("Name or e-mail address", name);
        admin.link(name).click();
        admin.fill("Reason", "Workshop").press("Give credits");
        confirm(admin, "Give credits");
        assertThat(admin.page().locator("table").first()).containsText("Add: Workshop");
        admin.field("Role").selectOption("programmer");
        admin.press("Change the role");
        confirm(admin, "Change the role");
        assertThat(admin.page().locator(".facts")).containsText("Programmer");
        assertThat(admin.page().locator("table").last()).containsText("Role changed");
    }

    @Test
    void codesAreMadeAndTheirFileIsDownloaded(Visitor admin) throws IOException {
        open(admin.administrate(), "/admin/codes").fill("How many", "5").press("Make codes");
        Locator made = admin.page().locator("pre");
        made.waitFor();
        List<String> codes = made.innerText().lines().toList();
        assertThat(codes).hasSize(5);
        assertThat(row(admin, codes.get(4))).containsText("Unused");

        Download file = admin.page().waitForDownload(() -> admin.press("Export CSV"));
        assertThat(file.suggestedFilename()).isEqualTo("redeem-codes.csv");
        assertThat(Files.readString(file.path())).startsWith("code,value,state,").contains(codes);

        row(admin, codes.get(0)).getByRole(AriaRole.BUTTON).click();
        confirm(admin, "Withdraw");
        assertThat(row(admin, codes.get(0))).hasCount(0);
    }

    @Test
    void aModelGoesOutOfServiceAndBack(Visitor admin) {
        open(admin.administrate(), "/admin/models");
        Locator model = row(admin, "ngram");
        model.getByRole(AriaRole.BUTTON).click();
        confirm(admin, "Disable");
        assertThat(model).containsText("Out of service");
        model.getByRole(AriaRole.BUTTON).click();
        confirm(admin, "Enable");
        assertThat(model).containsText("In service");
    }

    @Test
    void thePagesSpeakChinese(Visitor admin) {
        open(admin.administrate(), "/admin/accounts");
        admin.press("中文");
        assertThat(admin.heading()).hasText("账户");
        assertThat(admin.page().locator("html")).hasAttribute("lang", "zh");
        admin.page().reload();
        assertThat(admin.heading()).hasText("账户");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/generations", "/tasks", "/accounts", "/accounts/1", "/forum", "/credits", "/arena",
        "/courses", "/models", "/codes", "/audit"})
    void whoeverIsNoAdministratorIsToldSo(String route, Visitor person) {
        person.join("programmer");
        person.open("/admin" + route);
        assertThat(person.page().locator("main")).containsText("403");
        assertThat(person.page().locator("nav")).not().containsText("Audit log");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/admin", "/admin/generations", "/admin/tasks", "/admin/accounts", "/admin/forum",
        "/admin/credits", "/admin/arena", "/admin/courses", "/admin/models", "/admin/codes", "/admin/audit",
        "/board"})
    void eachPageIsForEverybodyInEachColourAndSize(String route, Visitor admin) {
        settle(admin);
        String name = route.substring(1).replace('/', '-');
        admin.page().setViewportSize(WIDE, TALL);
        open(admin, route);
        drawn(admin);
        admin.meetsNoBarrier();
        admin.picture(name);
        admin.inDarkness();
        admin.meetsNoBarrier();
        admin.page().setViewportSize(PHONE, TALL);
        admin.fitsIntoTheWindow();
    }

    @Test
    void theOverviewIsPicturedInTheDarkInChineseAndOnAPhone(Visitor admin) {
        settle(admin);
        admin.page().setViewportSize(WIDE, TALL);
        open(admin.inDarkness(), "/admin/generations");
        drawn(admin);
        admin.picture("admin-generations-dark");
        open(admin, "/admin");
        drawn(admin);
        admin.press("中文");
        admin.picture("admin-zh");
        admin.page().setViewportSize(PHONE, TALL);
        drawn(admin);
        admin.picture("admin-phone");
        admin.fitsIntoTheWindow();
    }

    /** The page has open streams, so that its network is never idle. */
    private static Visitor open(Visitor visitor, String route) {
        visitor.page().navigate("/app/#" + route);
        visitor.heading().waitFor();
        return visitor;
    }

    private static void drawn(Visitor visitor) {
        HasCountOptions patiently = new HasCountOptions().setTimeout(30_000);
        assertThat(visitor.page().getByText("Loading …")).hasCount(0, patiently);
        assertThat(visitor.page().locator("main [aria-busy=true]")).hasCount(0, patiently);
        assertThat(visitor.page().locator(".chart:not(:has(canvas))")).hasCount(0, patiently);
    }

    private static Locator row(Visitor visitor, String text) {
        return visitor.page().locator("tbody tr").filter(new Locator.FilterOptions().setHasText(text));
    }

    private static void confirm(Visitor visitor, String action) {
        Locator dialog = visitor.page().locator("dialog[open]");
        dialog.getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(action).setExact(true)).click();
        assertThat(dialog).hasCount(0);
    }

    /** Waits until the figures of two months are there. */
    private static void settle(Visitor admin) {
        TwoMonths.in(admin.server());
        admin.administrate();
        admin.page().emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
        String token = SmartCoderClient.administrator(admin.server()).token();
        Awaitility.await().atMost(Duration.ofMinutes(3)).pollInterval(Duration.ofSeconds(1)).until(() ->
                SmartCoderClient.anonymously(admin.server()).auth().oauth2(token).contentType(ContentType.JSON)
                        .get("/admin/api/statistics/generations").jsonPath()
                        .getInt("previous.total.generations") > 1_000);
    }
}
