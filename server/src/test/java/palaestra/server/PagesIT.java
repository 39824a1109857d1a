package palaestra.server;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people do on the pages, in a real browser. */
@ExtendWith(PagesStage.class)
class PagesIT {

    private static final Pattern BINARY_SEARCH = Pattern.compile("def binary_search");
    private static final List<String> ROUTES =
            List.of("/generate", "/chat", "/duel", "/tasks", "/forum", "/courses", "/credits", "/keys");

    @Test
    void aVisitorRegistersSignsOutAndSignsInAgain(Visitor visitor) {
        String name = "ada" + UUID.randomUUID().toString().substring(0, 8);
        visitor.open("/register").fill("User name", name).fill("Password", Visitor.PASSWORD).press("Make the account");
        assertThat(visitor.heading()).hasText("Generate");
        assertThat(visitor.page().locator(".who-name")).hasText(name);

        visitor.press("Sign out");
        assertThat(visitor.heading()).hasText("Sign in");
        visitor.fill("User name", name).fill("Password", Visitor.PASSWORD);
        visitor.page().locator("main button[type=submit]").click();
        assertThat(visitor.page().locator(".who-name")).hasText(name);
    }

    @Test
    void aWrongPasswordIsToldInPlace(Visitor visitor) {
        visitor.expectingRefusals().open("/sign-in").fill("User name", "nobody").fill("Password", "wrong password");
        visitor.page().locator("main button[type=submit]").click();
        assertThat(visitor.page().locator(".failure")).isVisible();
        assertThat(visitor.page().locator(".who-name")).hasCount(0);
    }

    @Test
    void noScriptCanReadTheSession(Visitor visitor) {
        visitor.join("user");
        visitor.open("/generate");
        assertThat(visitor.page().locator(".who-name")).isVisible();
        assertThat(visitor.page().evaluate("document.cookie")).isEqualTo("");
        assertThat(visitor.page().evaluate("JSON.stringify(localStorage) + JSON.stringify(sessionStorage)").toString())
                .doesNotContain("eyJ");
    }

    @Test
    void somebodyWhoIsNotSignedInGeneratesAndCopiesCode(Visitor visitor) {
        visitor.open("/generate").press("Generate");
        assertThat(visitor.page().locator("pre")).containsText(BINARY_SEARCH);
        visitor.press("Copy");
        assertThat(visitor.page().evaluate("navigator.clipboard.readText()").toString()).contains("def binary_search");
    }

    @Test
    void anAnswerIsStreamedFromTheModelThatWasChosen(Visitor visitor) {
        visitor.join("user");
        visitor.open("/generate");
        visitor.field("Model").selectOption("recall");
        var stream = visitor.page().waitForResponse("**/v1/chat/completions", () -> visitor.press("Generate"));
        assertThat(stream.headerValue("content-type")).startsWith("text/event-stream");
        assertThat(visitor.page().locator("pre")).containsText(BINARY_SEARCH);
        assertThat(visitor.page().locator("pre")).not().containsText("```");
        visitor.picture("generate");
    }

    @Test
    void aQuestionFindsItsWayToAProgrammerAndTheAnswerBack(Visitor asker, Visitor programmer) {
        asker.join("user");
        asker.open("/generate").fill("What the code shall do", "a queue that forgets nothing at all");
        asker.press("Ask programmers");
        assertThat(asker.page().locator("main .badge")).hasText("open");
        String route = asker.page().url().replaceFirst(".*#", "");

        programmer.join("programmer");
        programmer.open("/forum");
        assertThat(programmer.page().locator("table")).isVisible();
        programmer.open(route).fill("Your answer", "print('a long answer')");
        programmer.page().locator("main button[type=submit]").click();
        assertThat(programmer.page().locator("article")).containsText("a long answer");

        asker.open("/tasks").open(route).press("Adopt");
        assertThat(asker.page().locator("article .badge")).hasText("adopted");
        assertThat(asker.page().locator("main .badge").first()).hasText("finished");
        asker.picture("forum-answer");
        asker.open("/tasks").picture("tasks");
        asker.open("/forum").picture("forum");
    }

    @Test
    void twoModelsDuelAndTheVoteTellsWhoTheyAre(Visitor visitor) {
        visitor.join("user");
        visitor.open("/duel").press("Let them compete");
        assertThat(visitor.page().locator("figure.code")).hasCount(2);
        assertThat(visitor.page().locator("main")).not().containsText("This was");
        visitor.press("A is better");
        assertThat(visitor.text("This was")).hasCount(2);
        assertThat(visitor.page().locator(".badge.good")).hasText("your choice");
        visitor.page().locator("figure.code").first().scrollIntoViewIfNeeded();
        visitor.picture("duel");
    }

    @Test
    void aCodeIsRedeemedOnce(Visitor visitor, Visitor administrator) {
        String code = "SPRING" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        administrator.administrate().post("/api/v1/codes", Map.of("redeem_code", code, "value", 250));
        visitor.join("user");
        visitor.expectingRefusals().open("/credits").fill("Redeem code", code).press("Redeem");
        assertThat(visitor.page().locator("#balance")).hasText("250");
        assertThat(visitor.page().locator("tbody tr")).hasCount(1);
        visitor.picture("credits");

        visitor.fill("Redeem code", code).press("Redeem");
        assertThat(visitor.page().locator(".failure")).containsText("Invalid redeem code");
        assertThat(visitor.page().locator("#balance")).hasText("250");
    }

    @Test
    void aCourseTaskIsCreatedWatchedPausedAndCancelled(Visitor visitor) {
        visitor.join("user");
        visitor.open("/courses").fill("Name of the task", "Rehearse");
        visitor.page().locator("fieldset input").first().check();
        visitor.picture("courses");
        visitor.press("Create and start");
        Locator state = visitor.page().locator(".progress .badge");
        assertThat(state).hasText("running");
        String before = visitor.page().locator("progress").getAttribute("value");
        visitor.page().waitForFunction("before => document.querySelector('progress').value > Number(before)", before);
        visitor.picture("course-task");
        visitor.press("Pause");
        assertThat(state).hasText("paused");
        visitor.press("Go on");
        assertThat(state).hasText("running");
        visitor.press("Cancel");
        visitor.page().locator("dialog button.danger").click();
        assertThat(state).hasText("cancelled");
    }

    @Test
    void aChatIsBegunWithAPresetAndAnswered(Visitor visitor, Visitor administrator) {
        String code = "CHAT" + UUID.randomUUID().toString().substring(0, 6).toUpperCase();
        administrator.administrate().post("/api/v1/codes", Map.of("redeem_code", code, "value", 100_000));
        visitor.join("user");
        visitor.post("/api/v1/users/me/credits", Map.of("redeem_code", code));
        visitor.open("/chat").fill("Name", "Pythonist").press("Make the preset");
        visitor.fill("Your message", "binary search in a sorted list, in Python").press("Begin");
        Locator answer = visitor.page().locator(".message.assistant");
        assertThat(answer).containsText(BINARY_SEARCH);
        assertThat(answer).hasAttribute("aria-busy", "false");
        visitor.picture("chat");
        visitor.open("/chat");
        assertThat(visitor.page().locator("tbody tr")).hasCount(1);
    }

    @Test
    void aKeyIsShownOnceAndRevoked(Visitor visitor) {
        visitor.join("user");
        visitor.open("/keys").fill("Name", "editor").press("Make a key");
        assertThat(visitor.page().locator("pre")).isVisible();
        visitor.page().reload();
        assertThat(visitor.page().locator("tbody tr")).containsText("editor");
        assertThat(visitor.page().locator("pre")).hasCount(0);
        visitor.picture("keys");
        visitor.press("Revoke");
        visitor.page().locator("dialog button.danger").click();
        assertThat(visitor.page().locator("tbody tr")).hasCount(0);
    }

    @Test
    void thePagesSpeakChineseOnceAskedTo(Visitor visitor) {
        visitor.open("/generate");
        visitor.press("中文");
        assertThat(visitor.heading()).hasText("生成代码");
        visitor.page().reload();
        assertThat(visitor.heading()).hasText("生成代码");
        assertThat(visitor.page().locator("html")).hasAttribute("lang", "zh");
        visitor.picture("chinese");
    }

    @Test
    void theKeyboardAloneGenerates(Visitor visitor) {
        visitor.open("/generate");
        visitor.page().locator("body").press("Tab");
        assertThat(visitor.link("Skip to the page")).isFocused();
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.page().locator("main")).isFocused();
        for (int i = 0; i < 4; i++) {
            visitor.page().keyboard().press("Tab");
        }
        assertThat(visitor.button("Generate")).isFocused();
        visitor.page().keyboard().press("Enter");
        assertThat(visitor.page().locator("pre")).containsText(BINARY_SEARCH);
    }

    @Test
    void noPageShutsAnybodyOutNorLeavesTheWindowOfAPhone(Visitor visitor) {
        visitor.open("/sign-in").meetsNoBarrier();
        visitor.picture("sign-in");
        visitor.open("/register").meetsNoBarrier();
        visitor.join("programmer");
        for (String route : ROUTES) {
            visitor.page().reload();
            visitor.open(route).meetsNoBarrier();
        }
        visitor.inDarkness();
        for (String route : List.of("/generate", "/chat", "/duel", "/courses", "/keys")) {
            visitor.open(route).meetsNoBarrier();
        }
        visitor.picture("dark");
        visitor.onAPhone();
        for (String route : ROUTES) {
            visitor.open(route).fitsIntoTheWindow();
        }
        visitor.open("/duel").picture("phone");
    }

    @Test
    void thePagesOfMailsStillWork(Visitor visitor) {
        visitor.expectingRefusals();
        visitor.page().navigate("/app/verify-email/?token=none");
        visitor.page().locator("button").click();
        assertThat(visitor.page().locator("#problem")).isVisible();
        visitor.meetsNoBarrier();
    }
}
