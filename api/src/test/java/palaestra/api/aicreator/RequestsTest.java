package palaestra.api.aicreator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.api.json.JsonFormat;
import palaestra.api.json.RequestBodies;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Role;
import palaestra.domain.chat.ChatFilter;
import palaestra.domain.chat.ChatOrder;
import palaestra.domain.chat.ChatPage;
import palaestra.domain.chat.MessageType;
import palaestra.domain.shared.Invalid;

class RequestsTest {

    private static final ValidatorFactory VALIDATION = Validation.byDefaultProvider().configure()
            .messageInterpolator(new ParameterMessageInterpolator()).buildValidatorFactory();

    private final RequestBodies bodies = new RequestBodies(VALIDATION.getValidator());

    @AfterAll
    static void close() {
        VALIDATION.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"abcd", "Ada_L-1.x", "用户名字", "éèêë", "1234"})
    void namesOfLettersDigitsAndThreeSignsRegister(String name) throws JsonProcessingException {
        RegisterRequest request = register(name, "12345678", "12345678");

        assertThat(request.toRegistration().username()).isEqualTo(name);
        assertThat(request.toRegistration().role()).isEqualTo(Role.USER);
        assertThat(request.toProfile().displayName()).matches("用户[0-9a-f-]{36}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "a b c d", "abcd!", "ab，cd", "<abcd>", "",
        "123456789012345678901234567890123456789012345678901"})
    void otherNamesDoNot(String name) {
        assertThatThrownBy(() -> register(name, "12345678", "12345678"))
                .isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void thePasswordsMustBeLongEnoughAndTheSame() {
        assertThatThrownBy(() -> register("abcd", "1234567", "1234567"))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> register("abcd", "12345678", "87654321").toRegistration())
                .isInstanceOf(Invalid.class).hasMessageContaining("checkPassword");
    }

    @Test
    void aNewPasswordMustBeNew() {
        assertThatThrownBy(() -> new UpdatePasswordRequest("12345678", "12345678").requireChange())
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aBanLastsSecondsOrForEver() {
        assertThat(new BanRequest(1L, 3600L).duration()).contains(Duration.ofHours(1));
        assertThat(new BanRequest(1L, Long.MAX_VALUE).duration()).isPresent();
        assertThat(new BanRequest(1L, -1L).duration()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -2, Long.MIN_VALUE})
    void noOtherTimeIsABan(long time) {
        assertThatThrownBy(() -> new BanRequest(1L, time).duration()).isInstanceOf(Invalid.class);
    }

    @Test
    void anEmptySearchIsTheNewestTenOfEverything() throws JsonProcessingException {
        SearchRequest search = search("{}");

        assertThat(search.filter()).isEqualTo(new ChatFilter(null, null, null, null, null));
        assertThat(search.order()).isEqualTo(ChatOrder.NEWEST_FIRST);
        assertThat(search.page()).isEqualTo(1);
        assertThat(search.rows()).isEqualTo(10);
    }

    @Test
    void blanksAndNumbersThatNothingHasFilterNothing() throws JsonProcessingException {
        SearchRequest search = search("""
                {"appId":0,"userId":-1,"message":" ","messageType":"","lastCreateTime":"","sortField":"",
                 "sortOrder":null}""");

        assertThat(search.filter()).isEqualTo(new ChatFilter(null, null, null, null, null));
        assertThat(search.order()).isEqualTo(ChatOrder.NEWEST_FIRST);
    }

    @Test
    void aFullSearchIsReadAsAWhole() throws JsonProcessingException {
        SearchRequest search = search("""
                {"cur":2,"size":1000,"appId":3,"userId":4,"message":"x","messageType":"ai",
                 "lastCreateTime":"2025-08-25T12:00:00","sortField":"appId","sortOrder":"ascend"}""");

        assertThat(search.filter()).isEqualTo(new ChatFilter(new AccountId(4), 3L, MessageType.AI, "x",
                Instant.parse("2025-08-25T12:00:00Z")));
        assertThat(search.order()).isEqualTo(new ChatOrder(ChatOrder.Key.APP, true));
        assertThat(search.page()).isEqualTo(2);
        assertThat(search.rows()).isEqualTo(100);
    }

    @Test
    void theOtherClientsNamesOfThePageAreTaken() throws JsonProcessingException {
        assertThat(search("{'pageNum':3,'pageSize':4}".replace('\'', '"')))
                .returns(3L, SearchRequest::page).returns(4, SearchRequest::rows);
    }

    @ParameterizedTest
    @CsvSource({"asc,true", "ascend,true", "desc,false", "descend,false"})
    void bothSpellingsOfTheOrderAreTaken(String order, boolean ascending) throws JsonProcessingException {
        assertThat(search("{\"sortOrder\":\"" + order + "\"}").order().ascending()).isEqualTo(ascending);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{'sortField':'message; drop table account'}", "{'sortOrder':'up'}",
        "{'messageType':'USER'}", "{'lastCreateTime':'now'}"})
    void whatCannotBeSearchedIsRefused(String json) throws JsonProcessingException {
        SearchRequest search = search(json.replace('\'', '"'));

        assertThatThrownBy(() -> {
            search.filter();
            search.order();
        }).isInstanceOf(Invalid.class).hasMessageNotContaining("drop");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"cur\":0}", "{\"size\":0}", "{\"size\":-5}", "{\"pageNum\":-1}"})
    void pagesBeginWithOneAndHaveRows(String json) {
        assertThatThrownBy(() -> search(json)).isInstanceOf(ConstraintViolationException.class);
    }

    @Test
    void aProgrammerIsAUserAndABanHidesTheRole() {
        Instant now = Instant.parse("2026-05-01T12:00:00Z");
        Account admin = new Account("root", null, "hash", Role.ADMIN, now);

        assertThat(UserRole.of(new Account("ada", null, "hash", Role.PROGRAMMER, now), now).wireName())
                .isEqualTo("user");
        assertThat(UserRole.of(admin, now).wireName()).isEqualTo("admin");
        admin.ban(now.plusSeconds(1), now);
        assertThat(UserRole.of(admin, now).wireName()).isEqualTo("ban");
        assertThat(UserRole.of(admin, now.plusSeconds(1)).wireName()).isEqualTo("admin");
    }

    @ParameterizedTest
    @CsvSource({"0,10,0", "1,10,1", "10,10,1", "11,10,2", "100000,1,100000"})
    void aPartOfAPageIsAPage(long total, int size, long pages) {
        HistoryPage page = HistoryPage.of(new ChatPage(List.of(), total), size, 1);

        assertThat(page.pages()).isEqualTo(pages);
    }

    @Test
    void noPasswordAndNoMessageIsLogged() {
        assertThat(new LoginRequest("ada", "geheim").toString()).doesNotContain("geheim");
        assertThat(new RegisterRequest("ada", "geheim", "geheim").toString()).doesNotContain("geheim");
        assertThat(new UpdateInfoRequest("geheim", "a", "b", "c").toString()).doesNotContain("geheim");
        assertThat(new UpdatePasswordRequest("geheim", "geheimer").toString()).doesNotContain("geheim");
        assertThat(new CreateRequest("geheim", "user", 1L).toString()).doesNotContain("geheim");
    }

    private RegisterRequest register(String name, String password, String again) throws JsonProcessingException {
        return bodies.read(JsonFormat.mapper().valueToTree(new RegisterRequest(name, password, again)),
                RegisterRequest.class);
    }

    private SearchRequest search(String json) throws JsonProcessingException {
        return bodies.read(JsonFormat.mapper().readTree(json), SearchRequest.class);
    }
}
