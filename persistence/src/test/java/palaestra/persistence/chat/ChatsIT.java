package palaestra.persistence.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountAdministration;
import palaestra.domain.account.AccountChange;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.LastAdministrator;
import palaestra.domain.account.Permission;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.chat.Chat;
import palaestra.domain.chat.ChatDraft;
import palaestra.domain.chat.ChatId;
import palaestra.domain.chat.ChatMessage;
import palaestra.domain.chat.ChatService;
import palaestra.domain.chat.Chats;
import palaestra.domain.chat.ListWindow;
import palaestra.domain.chat.Messages;
import palaestra.domain.chat.NoSuchPreset;
import palaestra.domain.chat.Preset;
import palaestra.domain.chat.PresetDraft;
import palaestra.domain.chat.PresetId;
import palaestra.domain.chat.PresetType;
import palaestra.domain.chat.PresetVisibility;
import palaestra.domain.chat.Presets;
import palaestra.domain.forum.ForumService;
import palaestra.domain.forum.HelpTaskId;
import palaestra.domain.generation.PresetParameters;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.NotSignedIn;
import palaestra.persistence.container.InContainer;

class ChatsIT extends InContainer {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00.123456Z");
    private static final PresetParameters PARAMETERS =
            new PresetParameters("m", Long.MAX_VALUE, null, 0.1, 100, 1.1, -2.0, null, 0.0);
    private static final int ROWS = 20_000;

    @Inject
    private Accounts accounts;

    @Inject
    private AccountAdministration administration;

    @Inject
    private Chats chats;

    @Inject
    private Presets presets;

    @Inject
    private ChatService service;

    @Inject
    private ForumService forum;

    private SignedIn ada;
    private SignedIn eva;
    private SignedIn admin;
    private PresetId preset;

    @BeforeEach
    void register() {
        ada = account("ada", Role.USER);
        eva = account("eva", Role.USER);
        admin = account("root", Role.ADMIN);
        preset = preset(ada);
    }

    @Test
    void messagesAndParametersComeBackAsTheyWere() {
        List<ChatMessage> all = List.of(said("\u0001\n\r\u2028\"\\ 你好 \uD83D\uDE00"), said(""), said(" "));
        ChatId id = chat(eva, all);

        Chat chat = stage.inTransaction(() -> chats.find(id)).orElseThrow();

        assertThat(chat.messages().all()).isEqualTo(all);
        assertThat(stage.inTransaction(() -> presets.find(preset)).orElseThrow().parameters()).isEqualTo(PARAMETERS);
    }

    @Test
    void answersThatEndAtOnceAreAllAppended() throws Exception {
        ChatId id = chat(eva, List.of());
        List<Callable<?>> answers = IntStream.range(0, 20).<Callable<?>>mapToObj(i ->
                () -> stage.inTransaction(() -> chats.append(id, said("line\n" + i)))).toList();

        assertThat(stage.atOnce(answers)).containsOnly(true);

        assertThat(stage.inTransaction(() -> chats.find(id)).orElseThrow().messages().all())
                .extracting(ChatMessage::content)
                .containsExactlyInAnyOrderElementsOf(IntStream.range(0, 20).mapToObj(i -> "line\n" + i).toList());
    }

    @Test
    void aChatThatIsGoneTakesNoAnswer() {
        ChatId gone = new ChatId(UUID.randomUUID());

        assertThat(stage.inTransaction(() -> chats.append(gone, said("late")))).isFalse();
        assertThat(stage.inTransaction(() -> chats.retitle(gone, "late", NOON))).isFalse();
        assertThat(stage.inTransaction(() -> chats.remove(gone))).isFalse();
    }

    @Test
    void aNewTitleIsAnUpdateAndAnAnswerIsNone() {
        ChatId id = chat(eva, List.of());

        stage.inTransaction(() -> chats.append(id, said("answer")));
        assertThat(stage.inTransaction(() -> chats.find(id)).orElseThrow().updatedAt()).isEqualTo(NOON);

        stage.inTransaction(() -> chats.retitle(id, "Sorting", NOON.plusSeconds(1)));
        Chat retitled = stage.inTransaction(() -> chats.find(id)).orElseThrow();
        assertThat(retitled.title()).isEqualTo("Sorting");
        assertThat(retitled.updatedAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @ParameterizedTest
    @EnumSource(ListWindow.Key.class)
    void noListReadsAWholeTable(ListWindow.Key key) {
        fill();
        for (boolean ascending : new boolean[] {true, false}) {
            ListWindow window = new ListWindow(key, ascending, 20, 10);
            assertThat(stage.scansOf(() -> assertThat(chats.list(ada.account(), window)).hasSize(10))).isZero();
            assertThat(stage.scansOf(() -> assertThat(presets.list(ada, window)).hasSize(10))).isZero();
            assertThat(stage.scansOf(() -> assertThat(presets.list(admin, window)).hasSize(10))).isZero();
        }
    }

    @Test
    void deletionReadsNoWholeTable() {
        fill();
        SignedIn bob = account("bob", Role.USER);

        assertThat(stage.scansOf(() -> administration.delete(admin, bob.account()))).isZero();
    }

    @Test
    void whatIsTheAccountsAloneGoesWithIt() {
        PresetId unused = preset(ada);
        ChatId own = chat(ada, List.of());
        ChatId evas = chat(eva, List.of());
        HelpTaskId quiet = forum.add(ada, "a task that nobody was asked about", null).id();
        HelpTaskId asked = forum.add(ada, "a task that programmers were asked", null).id();
        forum.ask(ada, ada.account(), asked);

        administration.delete(admin, ada.account());

        assertThat(stage.inTransaction(() -> chats.find(own))).isEmpty();
        assertThat(stage.inTransaction(() -> presets.find(unused))).isEmpty();
        assertThat(stage.inTransaction(() -> presets.find(preset)).orElseThrow().owner()).isEmpty();
        assertThat(stage.inTransaction(() -> chats.find(evas))).isPresent();
        assertThat(stage.number("select count(*) from help_task where id = " + quiet.value())).isZero();
        assertThat(forum.read(admin, asked).owner()).isEmpty();
        assertThat(stage.number("select count(*) from audit_entry where kind = 'ACCOUNT_DELETION' and subject_id = "
                + ada.account().value() + " and actor_id = " + admin.account().value())).isEqualTo(1);
    }

    /** Whoever comes first: the other one is refused, or the preset survives. Never a fault, never a lost chat. */
    @Test
    void aChatThatBeginsWhileThePresetsOwnerIsDeletedIsKeptOrRefused() throws Exception {
        for (int round = 0; round < 10; round++) {
            SignedIn owner = account("owner" + round, Role.USER);
            PresetId theirs = preset(owner);
            SignedIn leaving = owner;
            List<Object> outcomes = stage.atOnce(List.of(
                    () -> {
                        administration.delete(admin, leaving.account());
                        return "deleted";
                    },
                    () -> service.create(eva, new ChatDraft(theirs, "t", null, new Messages(List.of()))),
                    () -> service.create(leaving, new ChatDraft(preset, "t", null, new Messages(List.of())))));

            assertThat(outcomes.get(0)).isEqualTo("deleted");
            assertThat(outcomes.get(1)).isInstanceOfAny(Chat.class, NoSuchPreset.class);
            assertThat(outcomes.get(2)).isInstanceOfAny(Chat.class, NotSignedIn.class);
            assertThat(stage.inTransaction(() -> presets.find(theirs)).isPresent())
                    .isEqualTo(outcomes.get(1) instanceof Chat);
        }
    }

    @Test
    void twoAdministratorsWhoDeleteEachOtherLeaveOne() throws Exception {
        for (int round = 0; round < 10; round++) {
            SignedIn one = account("one" + round, Role.ADMIN);
            SignedIn other = account("other" + round, Role.ADMIN);
            stage.execute("update account set role = 'USER' where id not in (" + one.account().value() + ", "
                    + other.account().value() + ")");

            List<Object> outcomes = stage.atOnce(List.of(() -> delete(one, other), () -> delete(other, one)));

            assertThat(outcomes).filteredOn("deleted"::equals).hasSize(1);
            assertThat(outcomes).filteredOn(o -> !"deleted".equals(o)).singleElement()
                    .isInstanceOfAny(LastAdministrator.class, NotFound.class);
        }
    }

    @Test
    void theLastAdministratorIsNeitherDeletedNorDemoted() {
        AccountChange demotion = new AccountChange("root", Optional.of(Permission.USER), null);

        assertThatThrownBy(() -> administration.delete(admin, admin.account())).isInstanceOf(LastAdministrator.class);
        assertThatThrownBy(() -> administration.change(admin, admin.account(), demotion))
                .isInstanceOf(LastAdministrator.class);

        account("second", Role.ADMIN);
        assertThat(administration.change(admin, admin.account(), demotion).permission()).isEqualTo(Permission.USER);
        assertThat(stage.number("select count(*) from audit_entry where kind = 'ROLE_CHANGE'")).isEqualTo(1);
    }

    private Object delete(SignedIn actor, SignedIn victim) {
        administration.delete(actor, victim.account());
        return "deleted";
    }

    private void fill() {
        stage.execute("""
                insert into preset select gen_random_uuid(), %d, 'p' || i, null, 'CHAT_GENERATION',
                    case when i %% 100 = 0 then 'PUBLIC' when i %% 100 = 1 then 'UNLISTED' else 'PRIVATE' end,
                    '', '{}', now() - make_interval(mins => i), now() + make_interval(mins => i), null
                from generate_series(1, %d) i""".formatted(eva.account().value(), ROWS));
        stage.execute("""
                insert into preset select gen_random_uuid(), %d, 'q' || i, null, 'CHAT_GENERATION', 'PRIVATE', '', '{}',
                    now() - make_interval(mins => i), now(), null
                from generate_series(1, 50) i""".formatted(ada.account().value()));
        stage.execute("""
                insert into chat select gen_random_uuid(), case when i %% 400 = 0 then %d else %d end, '%s', 't' || i,
                    'PRIVATE', '', now() - make_interval(mins => i), now() + make_interval(mins => i)
                from generate_series(1, %d) i""".formatted(ada.account().value(), eva.account().value(),
                preset.value(), ROWS));
        stage.execute("analyze preset, chat");
    }

    private static ChatMessage said(String content) {
        return new ChatMessage(ChatMessage.Role.ASSISTANT, ChatMessage.Type.TEXT, content, true, NOON.toString());
    }

    private ChatId chat(SignedIn owner, List<ChatMessage> messages) {
        ChatId id = new ChatId(UUID.randomUUID());
        stage.inTransaction(() -> {
            chats.add(new Chat(id, owner.account(),
                    new ChatDraft(preset, "title", null, new Messages(new ArrayList<>(messages))), NOON));
            return id;
        });
        return id;
    }

    private PresetId preset(SignedIn owner) {
        PresetId id = new PresetId(UUID.randomUUID());
        stage.inTransaction(() -> {
            presets.add(new Preset(id, owner.account(), new PresetDraft("title", null, PresetType.CHAT_GENERATION,
                    PresetVisibility.UNLISTED, new Messages(List.of()), PARAMETERS), NOON));
            return id;
        });
        return id;
    }

    private SignedIn account(String name, Role role) {
        AccountId id = stage.inTransaction(() -> {
            Account account = new Account(name, null, "hash", role, Instant.EPOCH);
            accounts.add(account);
            return account.id();
        });
        return new SignedIn(new SessionId(UUID.randomUUID()), id, name, role, Instant.MAX);
    }
}
