package palaestra.persistence.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.chat.ChatFilter;
import palaestra.domain.chat.ChatHistoryService;
import palaestra.domain.chat.ChatOrder;
import palaestra.domain.chat.ChatPage;
import palaestra.domain.chat.HistoryMessage;
import palaestra.domain.chat.MessageType;
import palaestra.domain.chat.NewMessage;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.NotFound;
import palaestra.persistence.container.InContainer;
import palaestra.persistence.container.TestClock;

class ChatHistoryIT extends InContainer {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123456Z");
    private static final ChatFilter EVERYTHING = new ChatFilter(null, null, null, null, null);

    @Inject
    private ChatHistoryService histories;

    @Inject
    private Accounts accounts;

    private SignedIn ada;
    private SignedIn eva;
    private SignedIn admin;

    @BeforeEach
    void register() {
        ada = account("ada", Role.USER);
        eva = account("eva", Role.PROGRAMMER);
        admin = account("root", Role.ADMIN);
    }

    @Test
    void aMessageComesBackAsItWasSent() {
        TestClock.freeze(NOON);
        long id = add(ada, 7, MessageType.AI, "  \u0001 <b>你好</b> '; -- \uD83D\uDE00\n");

        ChatPage page = histories.history(ada, 7, 10, null);

        assertThat(page).isEqualTo(new ChatPage(List.of(new HistoryMessage(id,
                "  \u0001 <b>你好</b> '; -- \uD83D\uDE00\n", MessageType.AI, 7, ada.account().value(), NOON, NOON)), 1));
    }

    @Test
    void theLongestMessageIsCountedInCodePoints() {
        add(ada, 1, MessageType.USER, "\uD83D\uDE00".repeat(10_000));

        assertThat(histories.history(ada, 1, 1, null).total()).isEqualTo(1);
    }

    @Test
    void aHistoryIsOfOneAccountAndOneApp() {
        long own = add(ada, 1, MessageType.USER, "mine");
        long foreign = add(eva, 1, MessageType.USER, "hers");
        add(ada, 2, MessageType.USER, "another app");

        assertThat(ids(histories.history(ada, 1, 10, null))).containsExactly(own);
        assertThat(ids(histories.history(eva, 1, 10, null))).containsExactly(foreign);
        assertThat(ids(histories.history(admin, 1, 10, null))).containsExactly(foreign, own);
        assertThat(histories.history(ada, 3, 10, null)).isEqualTo(new ChatPage(List.of(), 0));
    }

    @Test
    void messagesOfTheSameInstantGetTimesOfTheirOwnInTheirOrder() {
        TestClock.freeze(NOON);
        List<Long> added = IntStream.range(0, 5).mapToObj(i -> add(ada, 1, MessageType.USER, "m" + i)).toList();

        List<HistoryMessage> read = histories.history(ada, 1, 10, null).messages();

        assertThat(read).extracting(HistoryMessage::id).isEqualTo(reversed(added));
        assertThat(read).extracting(HistoryMessage::createdAt).doesNotHaveDuplicates()
                .first().isEqualTo(NOON.plusNanos(4_000));
    }

    @Test
    void twentyAtTheSameInstantAreAllKept() throws Exception {
        TestClock.freeze(NOON);
        List<Callable<?>> adding = IntStream.range(0, 20).<Callable<?>>mapToObj(i ->
                () -> add(i % 2 == 0 ? ada : eva, 1, MessageType.USER, "at once")).toList();

        List<Object> outcomes = stage.atOnce(adding);

        assertThat(outcomes).hasOnlyElementsOfType(Long.class).doesNotHaveDuplicates();
        assertThat(stage.number("select count(distinct created_at) from chat_record")).isEqualTo(20);
    }

    /** A property, tried with many histories: which owner, app and instant each message has is left to chance. */
    @Test
    void whoFollowsTheTimesSeesEveryMessageOnce() {
        for (int seed = 0; seed < 60; seed++) {
            Random chance = new Random(seed);
            List<Long> shown = new ArrayList<>();
            List<Long> all = new ArrayList<>();
            for (int i = 0, length = chance.nextInt(40); i < length; i++) {
                TestClock.freeze(NOON.plusNanos(1_000L * chance.nextInt(5)));
                SignedIn owner = chance.nextInt(3) == 0 ? eva : ada;
                long id = add(owner, 1, MessageType.USER, "m");
                boolean deleted = chance.nextInt(6) == 0;
                if (deleted) {
                    histories.delete(admin, id);
                } else {
                    all.add(id);
                    shown.addAll(owner == ada ? List.of(id) : List.of());
                }
            }
            int size = 1 + chance.nextInt(7);
            assertThat(follow(ada, size)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(shown);
            assertThat(follow(admin, size)).as("seed " + seed).containsExactlyInAnyOrderElementsOf(all);
            stage.execute("delete from chat_record");
        }
    }

    @Test
    void whatIsAddedMeanwhileDoesNotDisturbTheReader() {
        Deque<Long> added = new ArrayDeque<>();
        IntStream.range(0, 6).forEach(i -> added.addFirst(add(ada, 1, MessageType.USER, "m" + i)));
        ChatPage first = histories.history(ada, 1, 3, null);
        add(ada, 1, MessageType.USER, "new");
        ChatPage second = histories.history(ada, 1, 3, first.messages().get(2).createdAt());

        assertThat(ids(first)).containsExactlyElementsOf(added.stream().limit(3).toList());
        assertThat(ids(second)).containsExactlyElementsOf(added.stream().skip(3).toList());
        assertThat(second.total()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"100%,100% sure", "a_c,A_C", "!,stop!", "\\,back\\slash", "%_!,x%_!y", "你,你好",
        "'' or 1=1,it '' or 1=1"})
    void aTextIsLookedForLiterally(String text, String message) {
        add(ada, 1, MessageType.USER, "1000 abc no match");
        long wanted = add(ada, 1, MessageType.USER, message);

        assertThat(ids(search(new ChatFilter(null, null, null, text, null)))).containsExactly(wanted);
    }

    @Test
    void allFiltersApplyTogether() {
        long wanted = add(ada, 1, MessageType.USER, "hello");
        add(ada, 1, MessageType.USER, "goodbye");
        add(ada, 1, MessageType.AI, "hello");
        add(ada, 2, MessageType.USER, "hello");
        add(eva, 1, MessageType.USER, "hello");
        Instant later = Instant.now().plusSeconds(60);
        TestClock.freeze(later);
        add(ada, 1, MessageType.USER, "hello");

        ChatPage found = search(new ChatFilter(ada.account(), 1L, MessageType.USER, "HELL", later));

        assertThat(ids(found)).containsExactly(wanted);
        assertThat(found.total()).isEqualTo(1);
        assertThat(search(EVERYTHING).total()).isEqualTo(6);
    }

    @ParameterizedTest
    @EnumSource(ChatOrder.Key.class)
    void everyOrderIsTotalInBothDirections(ChatOrder.Key key) {
        for (int i = 0; i < 12; i++) {
            add(i % 3 == 0 ? ada : eva, 1 + i % 2, i % 4 == 0 ? MessageType.AI : MessageType.USER, "m");
        }
        List<Long> ascending = pages(new ChatOrder(key, true));

        assertThat(ascending).hasSize(12).doesNotHaveDuplicates();
        assertThat(pages(new ChatOrder(key, false))).isEqualTo(reversed(ascending));
        if (key == ChatOrder.Key.ID || key == ChatOrder.Key.CREATION) {
            assertThat(ascending).isSortedAccordingTo(Comparator.naturalOrder());
        }
    }

    @Test
    void aPageBehindTheLastIsEmptyWithTheRealTotal() {
        add(ada, 1, MessageType.USER, "m");

        for (long page : new long[] {2, 1_000_000, Long.MAX_VALUE}) {
            assertThat(histories.search(admin, EVERYTHING, ChatOrder.NEWEST_FIRST, page, 100))
                    .isEqualTo(new ChatPage(List.of(), 1));
        }
    }

    @Test
    void pagesOutOfBoundsAreRefused() {
        assertThatThrownBy(() -> histories.history(ada, 0, 1, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> histories.history(ada, 1, 0, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> histories.history(ada, 1, 101, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> histories.search(admin, EVERYTHING, ChatOrder.NEWEST_FIRST, 0, 1))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void aDeletedMessageIsInNoListAndCannotBeDeletedAgain() {
        long id = add(ada, 1, MessageType.USER, "m");

        histories.delete(admin, id);

        assertThat(histories.history(ada, 1, 10, null).total()).isZero();
        assertThat(search(EVERYTHING)).isEqualTo(new ChatPage(List.of(), 0));
        assertThatThrownBy(() -> histories.delete(admin, id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> histories.delete(admin, id + 1)).isInstanceOf(NotFound.class);
        assertThat(stage.number("select count(*) from chat_record where deleted_at is not null")).isEqualTo(1);
        assertThat(stage.number("select subject_id from audit_entry where kind = 'CHAT_MESSAGE_DELETION'"))
                .isEqualTo(ada.account().value());
    }

    @Test
    void onlyAdministratorsSearchAndDelete() {
        long id = add(ada, 1, MessageType.USER, "m");

        assertThatThrownBy(() -> histories.search(eva, EVERYTHING, ChatOrder.NEWEST_FIRST, 1, 1))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> histories.delete(ada, id)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aHistoryGoesWithItsAccount() {
        add(ada, 1, MessageType.USER, "m");
        stage.execute("delete from account where username = 'ada'");

        assertThat(stage.number("select count(*) from chat_record")).isZero();
    }

    @Test
    void noListOfAHundredThousandMessagesOfOneAccountIsScanned() {
        stage.execute("""
                insert into chat_record (account_id, app_id, type, message, created_at, updated_at)
                select %d, 1 + i / 90000, case when i %% 5 = 0 then 'AI' else 'USER' end,
                    'message ' || i || repeat(' of about the usual length,', 12),
                    timestamptz '2026-01-01Z' + i * interval '1 second', timestamptz '2026-01-01Z' + i * interval '1 s'
                from generate_series(1, 100000) i""".formatted(ada.account().value()));
        // As the database does by itself in the background, once the rows are safely on disk.
        stage.executeAlone("checkpoint");
        stage.executeAlone("vacuum analyze chat_record");
        Instant middle = Instant.parse("2026-01-01T12:00:00Z");

        assertDoesNotScan(() -> histories.history(ada, 1, 50, null));
        assertDoesNotScan(() -> histories.history(ada, 1, 50, middle));
        assertDoesNotScan(() -> histories.history(admin, 1, 50, middle));
        for (ChatOrder.Key key : ChatOrder.Key.values()) {
            assertDoesNotScan(() -> histories.search(admin, EVERYTHING, new ChatOrder(key, true), 2, 100));
            assertDoesNotScan(() -> histories.search(admin, EVERYTHING, new ChatOrder(key, false), 2, 100));
        }
        assertDoesNotScan(() -> search(new ChatFilter(ada.account(), null, null, null, null)));
        assertDoesNotScan(() -> search(new ChatFilter(null, 2L, MessageType.AI, null, middle)));
        assertDoesNotScan(() -> search(new ChatFilter(null, null, MessageType.AI, null, null)));
        assertDoesNotScan(() -> search(new ChatFilter(null, null, null, "MESSAGE 99999 ", null)));
        assertDoesNotScan(() -> add(ada, 1, MessageType.USER, "one more"));
        assertDoesNotScan(() -> histories.delete(admin, stage.number("select max(id) from chat_record")));
        // What the deletion of an account asks for.
        assertDoesNotScan(() -> stage.execute("delete from chat_record where account_id = " + eva.account().value()));
    }

    private void assertDoesNotScan(Runnable work) {
        assertThat(stage.scansOf(work)).isZero();
    }

    private List<Long> follow(SignedIn reader, int size) {
        List<Long> seen = new ArrayList<>();
        ChatPage page = histories.history(reader, 1, size, null);
        while (!page.messages().isEmpty()) {
            seen.addAll(ids(page));
            page = histories.history(reader, 1, size, page.messages().getLast().createdAt());
        }
        assertThat(page.total()).isEqualTo(seen.size());
        return seen;
    }

    private List<Long> pages(ChatOrder order) {
        return IntStream.rangeClosed(1, 3).mapToObj(page -> histories.search(admin, EVERYTHING, order, page, 5))
                .flatMap(page -> ids(page).stream()).toList();
    }

    private ChatPage search(ChatFilter filter) {
        return histories.search(admin, filter, ChatOrder.NEWEST_FIRST, 1, 10);
    }

    private long add(SignedIn owner, long app, MessageType type, String message) {
        return histories.add(new NewMessage(owner.account(), app, type, message));
    }

    private SignedIn account(String name, Role role) {
        AccountId id = stage.inTransaction(() -> {
            Account account = new Account(name, null, "hash", role, Instant.EPOCH);
            accounts.add(account);
            return account.id();
        });
        return new SignedIn(new SessionId(UUID.randomUUID()), id, name, role, Instant.MAX);
    }

    private static List<Long> ids(ChatPage page) {
        return page.messages().stream().map(HistoryMessage::id).toList();
    }

    private static List<Long> reversed(List<Long> ids) {
        List<Long> reversed = new ArrayList<>(ids);
        Collections.reverse(reversed);
        return reversed;
    }
}
