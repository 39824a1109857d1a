package palaestra.persistence.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.chat.Chat;
import palaestra.domain.chat.ChatDraft;
import palaestra.domain.chat.ChatMessage;
import palaestra.domain.chat.ChatService;
import palaestra.domain.chat.Messages;
import palaestra.domain.chat.Preset;
import palaestra.domain.chat.PresetDraft;
import palaestra.domain.chat.PresetService;
import palaestra.domain.chat.PresetType;
import palaestra.domain.chat.PresetVisibility;
import palaestra.domain.credit.CreditService;
import palaestra.domain.credit.Reconciliation;
import palaestra.domain.generation.PresetParameters;
import palaestra.domain.generation.task.Ending;
import palaestra.domain.generation.task.GenerationTask;
import palaestra.domain.generation.task.NoSuchTask;
import palaestra.domain.generation.task.TaskFeed;
import palaestra.domain.generation.task.TaskFrame;
import palaestra.domain.generation.task.TaskId;
import palaestra.domain.generation.task.TaskKind;
import palaestra.domain.generation.task.TaskReading;
import palaestra.domain.generation.task.TaskService;
import palaestra.domain.generation.task.TaskState;
import palaestra.domain.generation.task.TaskUpkeep;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.OutOfCredits;
import palaestra.domain.shared.Unavailable;
import palaestra.persistence.container.InContainer;
import palaestra.persistence.container.NoModels;

class GenerationTaskIT extends InContainer {

    private static final int CREDITS = 100;

    private final PuppetModel model = new PuppetModel();

    @Inject
    private TaskService tasks;

    @Inject
    private TaskReading reading;

    @Inject
    private TaskUpkeep upkeep;

    @Inject
    private CreditService credits;

    @Inject
    private Reconciliation reconciliation;

    @Inject
    private ChatService chats;

    @Inject
    private PresetService presets;

    @Inject
    private Accounts accounts;

    private SignedIn ada;
    private SignedIn admin;
    private Chat chat;

    @BeforeEach
    void prepare() {
        NoModels.use(model);
        ada = signedIn("Ada", Role.USER);
        admin = signedIn("Admin", Role.ADMIN);
        credits.grant(admin, ada.account(), CREDITS, UUID.randomUUID().toString(), "Add");
        chat = chatOf(ada, "deepseek-chat", "a loop");
    }

    @Test
    void anAnswerIsAppendedAndPaidForBeforeTheTaskIsSeenToEnd() {
        TaskId id = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        assertThat(credits.free(ada.account())).isZero();
        PuppetModel.Answer answer = answer();
        answer.say("for");
        answer.say("(;;)");
        answer.end("for(;;)", 3, 4);

        ends(id, Ending.FINISHED);

        assertThat(lastMessage()).isEqualTo("for(;;)");
        assertThat(credits.balance(ada.account())).isEqualTo(CREDITS - 7);
        assertThat(credits.free(ada.account())).isEqualTo(CREDITS - 7);
        assertThat(credits.entries(ada.account()).get(1).description())
                .isEqualTo("Consume: Chat generation, chat_id: " + chat.id().value() + ", task_id: " + id);
        assertThat(answer.conversation().turns()).hasSize(2);
    }

    @Test
    void aTitleIsCleanedAndPaidForByTheToken() {
        TaskId id = tasks.create(ada, chat.id().value(), TaskKind.TITLE).id();
        answer().end("**循环的写法。**\nBecause it is about loops.", 3, 4);

        ends(id, Ending.FINISHED);

        assertThat(chats.read(ada, chat.id()).title()).isEqualTo("循环的写法");
        assertThat(chats.read(ada, chat.id()).messages().all()).hasSize(1);
        assertThat(credits.balance(ada.account())).isEqualTo(CREDITS - 7);
        try (TaskFeed feed = reading.open(id)) {
            assertThat(frames(feed)).containsExactly(new TaskFrame(TaskState.FINISHED, "循环的写法"));
        }
    }

    @Test
    void whatIsHeldIsUsedUpAndNoMore() {
        TaskId id = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        PuppetModel.Answer answer = answer();
        for (int i = 0; i < 200 && !answer.outcome().isDone(); i++) {
            answer.say("word");
        }

        ends(id, Ending.HOLD_USED_UP);

        assertThat(answer.outcome()).isCancelled();
        assertThat(lastMessage()).startsWith("word").hasSizeLessThan(4 * CREDITS);
        assertThat(credits.balance(ada.account())).isBetween(0L, 1L);
    }

    @Test
    void aFailureBeforeTheFirstTextIsFreeAndOneAfterItIsNot() {
        TaskId early = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        fail(answer());
        ends(early, Ending.FAILED_BEFORE_TEXT);
        assertThat(credits.free(ada.account())).isEqualTo(CREDITS);

        TaskId late = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        PuppetModel.Answer answer = answer();
        answer.say("word");
        fail(answer);
        ends(late, Ending.FAILED_AFTER_TEXT);

        assertThat(credits.free(ada.account())).isBetween(CREDITS - 10L, CREDITS - 1L);
        assertThat(chats.read(ada, chat.id()).messages().all()).hasSize(1);
        assertThatThrownBy(() -> reading.open(late)).isInstanceOf(Invalid.class).hasMessage("Task " + late + " failed");
    }

    @Test
    void aCancelledTaskEndsTheModelsAnswer() {
        TaskId early = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        PuppetModel.Answer silent = answer();
        tasks.cancel(early);
        assertThat(silent.outcome()).isCancelled();
        ends(early, Ending.CANCELLED_BEFORE_TEXT);
        assertThat(credits.free(ada.account())).isEqualTo(CREDITS);

        TaskId late = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        answer().say("word");
        tasks.cancel(late);
        ends(late, Ending.CANCELLED_AFTER_TEXT);
        assertThat(credits.free(ada.account())).isLessThan(CREDITS);
        tasks.cancel(late);
        tasks.delete(late);
        assertThatThrownBy(() -> tasks.find(late)).isInstanceOf(NoSuchTask.class);
    }

    @Test
    void anAnswerToADeletedChatIsFree() {
        TaskId id = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        PuppetModel.Answer answer = answer();
        chats.delete(ada, chat.id());
        answer.say("word");
        answer.end("word", 3, 4);

        ends(id, Ending.CHAT_GONE);

        assertThat(credits.free(ada.account())).isEqualTo(CREDITS);
    }

    @Test
    void aTaskOfALostNodeRunsAgainIfNothingWasSaid() {
        TaskId id = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        PuppetModel.Answer first = answer();
        stage.execute("update generation_task set node = gen_random_uuid(), lease_until = now() - interval '1 s'");

        PuppetModel.Answer second = answerAfterTicks();
        first.end("too late", 1, 1);
        second.end("in time", 1, 1);
        ends(id, Ending.FINISHED);

        assertThat(lastMessage()).isEqualTo("in time");
        assertThat(chats.read(ada, chat.id()).messages().all()).hasSize(2);
        assertThat(credits.balance(ada.account())).isEqualTo(CREDITS - 2);
    }

    @Test
    void aTaskOfALostNodeFailsAndIsFreeIfSomethingWasSaid() {
        TaskId id = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        answer().say("word");
        Awaitility.await().until(() -> {
            upkeep.tick();
            return stage.number("select count(*) from generation_event") == 1;
        });
        stage.execute("update generation_task set node = gen_random_uuid(), lease_until = now() - interval '1 s'");

        Awaitility.await().until(() -> {
            upkeep.tick();
            return tasks.find(id).state() == TaskState.FAILED;
        });

        assertThat(tasks.find(id).ending()).contains(Ending.NODE_LOST);
        assertThat(credits.free(ada.account())).isEqualTo(CREDITS);
        assertThat(chats.read(ada, chat.id()).messages().all()).hasSize(1);
    }

    @Test
    void aTaskThatNobodyStartedIsTakenUp() {
        TaskId id = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        answer();
        stage.execute("update generation_task set state = 'PENDING', node = null, lease_until = null,"
                + " created_at = now() - interval '1 minute'");

        answerAfterTicks().end("taken up", 1, 1);

        ends(id, Ending.FINISHED);
        assertThat(lastMessage()).isEqualTo("taken up");
    }

    @Test
    void aReaderSeesTheTextGrowAndItsEnd() {
        TaskId id = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        PuppetModel.Answer answer = answer();
        try (TaskFeed feed = reading.open(id)) {
            assertThat(feed.next()).isEmpty();
            answer.say("for");
            assertThat(feed.next()).contains(new TaskFrame(TaskState.RUNNING, "for"));
            answer.say("(;;)");
            assertThat(feed.next()).contains(new TaskFrame(TaskState.RUNNING, "for(;;)"));
            answer.end("for(;;)!", 3, 4);
            ends(id, Ending.FINISHED);
            assertThat(frames(feed)).containsExactly(new TaskFrame(TaskState.FINISHED, "for(;;)!"));
        }
    }

    @Test
    void oneReaderAtATimeAndALaterOneSeesAllAgain() {
        TaskId id = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        PuppetModel.Answer answer = answer();
        answer.say("for");
        answer.say("(;;)");
        TaskFeed first = reading.open(id);
        assertThatThrownBy(() -> reading.open(id)).isInstanceOf(Invalid.class)
                .hasMessage("Task " + id + " is already being streamed");
        first.close();
        answer.end("for(;;)", 3, 4);
        ends(id, Ending.FINISHED);
        Awaitility.await().until(() -> stage.number("select count(*) from generation_task where streamed_by is null")
                == 1);

        try (TaskFeed feed = reading.open(id)) {
            assertThat(frames(feed)).containsExactly(new TaskFrame(TaskState.RUNNING, "for"),
                    new TaskFrame(TaskState.RUNNING, "for(;;)"), new TaskFrame(TaskState.FINISHED, "for(;;)"));
        }
    }

    @Test
    void whoDiedWhileReadingDoesNotKeepOthersAway() {
        TaskId id = tasks.create(ada, chat.id().value(), TaskKind.CHAT).id();
        answer();
        reading.open(id);
        stage.execute("update generation_task set streamed_until = now() - interval '1 s'");

        reading.open(id).close();
    }

    @Test
    void aTaskNeedsAChatOfOnesOwnWithMessagesAndCredits() {
        SignedIn bob = signedIn("Bob", Role.USER);
        assertThatThrownBy(() -> tasks.create(bob, chat.id().value(), TaskKind.CHAT)).isInstanceOf(OutOfCredits.class);
        assertThatThrownBy(() -> tasks.create(bob, UUID.randomUUID(), TaskKind.CHAT)).isInstanceOf(OutOfCredits.class);
        assertThatThrownBy(() -> tasks.create(ada, UUID.randomUUID(), TaskKind.CHAT)).isInstanceOf(NotFound.class)
                .hasMessage("Chat not found");
        assertThatThrownBy(() -> tasks.create(admin, chat.id().value(), TaskKind.CHAT)).isInstanceOf(Forbidden.class);
        Chat empty = chatOf(ada, "deepseek-chat");
        assertThatThrownBy(() -> tasks.create(ada, empty.id().value(), TaskKind.CHAT)).isInstanceOf(Invalid.class);
    }

    @Test
    void administratorsPayNothing() {
        Chat own = chatOf(admin, "qwen-max", "a loop");
        TaskId id = tasks.create(admin, own.id().value(), TaskKind.CHAT).id();
        answer().end("for", 30, 40);

        ends(id, Ending.FINISHED);

        assertThat(credits.balance(admin.account())).isZero();
    }

    @Test
    void anAccountMayBeDeletedWhileItsTaskRuns() {
        tasks.create(ada, chat.id().value(), TaskKind.CHAT);
        PuppetModel.Answer answer = answer();
        answer.say("word");
        stage.execute("delete from account where username = 'Ada'");
        answer.end("word", 1, 1);

        assertThat(stage.number("select count(*) from generation_task")).isZero();
        assertThat(reconciliation.now()).isEmpty();
    }

    private static void fail(PuppetModel.Answer answer) {
        answer.outcome().completeExceptionally(new Unavailable(Unavailable.Cause.REFUSED, "no"));
    }

    private PuppetModel.Answer answer() {
        return Awaitility.await().until(model.answers::poll, found -> found != null);
    }

    private PuppetModel.Answer answerAfterTicks() {
        return Awaitility.await().until(() -> {
            upkeep.tick();
            return model.answers.poll();
        }, found -> found != null);
    }

    private void ends(TaskId id, Ending ending) {
        GenerationTask ended = Awaitility.await().until(() -> tasks.find(id), task -> task.state().ended());
        assertThat(ended.ending()).contains(ending);
        assertThat(ended.state()).isEqualTo(ending.state());
        assertThat(reconciliation.now()).isEmpty();
        assertThat(stage.number("select count(*) from credit_hold where state = 'HELD'")).isZero();
    }

    private static List<TaskFrame> frames(TaskFeed feed) {
        List<TaskFrame> frames = new ArrayList<>();
        Awaitility.await().until(() -> {
            feed.next().ifPresent(frames::add);
            return !frames.isEmpty() && frames.getLast().state().ended();
        });
        return frames;
    }

    private String lastMessage() {
        List<ChatMessage> messages = chats.read(ada, chat.id()).messages().all();
        return messages.getLast().content();
    }

    private Chat chatOf(SignedIn owner, String modelName, String... contents) {
        PresetParameters parameters = new PresetParameters(modelName, 1L, 200, 0.5, null, 1.1, 0.0, 0.0, 0.85);
        Preset preset = presets.create(owner, new PresetDraft("p", null, PresetType.CHAT_GENERATION,
                PresetVisibility.PRIVATE, messages("You write code."), parameters));
        return chats.create(owner, new ChatDraft(preset.id(), "a chat", null, messages(contents)));
    }

    private static Messages messages(String... contents) {
        return new Messages(List.of(contents).stream().map(content -> new ChatMessage(ChatMessage.Role.USER,
                ChatMessage.Type.TEXT, content, true, "2026-01-01T00:00:00Z")).toList());
    }

    private SignedIn signedIn(String username, Role role) {
        AccountId id = stage.inTransaction(() -> {
            Account account = new Account(username, null, "hash", role, Instant.EPOCH);
            accounts.add(account);
            return account.id();
        });
        return new SignedIn(new SessionId(UUID.randomUUID()), id, username, role, Instant.MAX);
    }
}
