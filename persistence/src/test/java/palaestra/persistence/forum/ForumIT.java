package palaestra.persistence.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.PersistenceException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.forum.Answer;
import palaestra.domain.forum.AnswerId;
import palaestra.domain.forum.AnswerService;
import palaestra.domain.forum.AnsweredTask;
import palaestra.domain.forum.ForumService;
import palaestra.domain.forum.HelpTask;
import palaestra.domain.forum.HelpTaskId;
import palaestra.domain.forum.HelpTaskState;
import palaestra.domain.forum.NoSuchAnswer;
import palaestra.domain.forum.NoSuchTask;
import palaestra.domain.forum.TaskList;
import palaestra.domain.forum.TaskSummary;
import palaestra.domain.forum.Window;
import palaestra.domain.shared.NotSignedIn;
import palaestra.persistence.container.InContainer;

class ForumIT extends InContainer {

    private static final Window ALL = new Window(0, Window.MAX_LIMIT);
    private static final String WISH = "reverse a list in place";
    private static final String SMILE = "\uD83D\uDE00";

    @Inject
    private ForumService forum;

    @Inject
    private AnswerService answers;

    @Inject
    private Accounts accounts;

    private SignedIn owner;
    private SignedIn programmer;
    private HelpTaskId task;

    @BeforeEach
    void register() {
        owner = signedIn("Ada", Role.USER);
        programmer = signedIn("Grace", Role.PROGRAMMER);
        task = forum.add(owner, WISH, "java").id();
    }

    @Test
    void aTaskIsReadAsItWasStored() {
        String content = SMILE.repeat(65_536);
        HelpTaskId id = forum.add(owner, content, "\u03c0 \uD83D\uDC0D").id();

        HelpTask read = forum.read(owner, id);

        assertThat(read.content()).isEqualTo(content);
        assertThat(read.codeType()).contains("\u03c0 \uD83D\uDC0D");
        assertThat(read.owner()).contains(owner.account());
        assertThat(read.state()).isEqualTo(HelpTaskState.FINISHED);
        assertThat(read.asked()).isFalse();
        assertThat(read.createdAt()).isEqualTo(read.updatedAt());
    }

    @Test
    void listsShowTheBeginningOfAContentInWholeCharacters() {
        HelpTaskId id = forum.add(owner, SMILE.repeat(101), null).id();

        assertThat(list(Optional.empty()).tasks()).containsExactly(
                new TaskSummary(task, Optional.of(owner.account()), WISH, HelpTaskState.FINISHED, Optional.of("java")),
                new TaskSummary(id, Optional.of(owner.account()), SMILE.repeat(TaskSummary.OPENING_LENGTH),
                        HelpTaskState.FINISHED, Optional.empty()));
    }

    @Test
    void listsAreOfOneStateOrBothAndOfOneOwnerOrAll() {
        HelpTaskId open = forum.add(owner, WISH, null).id();
        forum.ask(owner, owner.account(), open);
        SignedIn other = signedIn("Linus", Role.USER);
        HelpTaskId foreign = forum.add(other, WISH, null).id();
        forum.ask(other, other.account(), foreign);

        assertThat(ids(list(Optional.empty()))).containsExactly(task, open);
        assertThat(ids(list(Optional.of(HelpTaskState.OPEN)))).containsExactly(open);
        assertThat(ids(list(Optional.of(HelpTaskState.FINISHED)))).containsExactly(task);
        assertThat(ids(forum.listOpen(owner, ALL))).containsExactly(open);
        assertThat(ids(forum.listOpen(programmer, ALL))).containsExactly(open, foreign);
    }

    @Test
    void aWindowShowsItsPartAndTheTotalOfAll() {
        List<HelpTaskId> all = new ArrayList<>(List.of(task));
        for (int i = 0; i < 4; i++) {
            all.add(forum.add(owner, WISH, null).id());
        }

        TaskList second = forum.listOf(owner, owner.account(), Optional.empty(), Window.page(2, 2));
        assertThat(ids(second)).isEqualTo(all.subList(2, 4));
        assertThat(second.total()).isEqualTo(5);
        for (long page : new long[] {4, 1_000_000, Long.MAX_VALUE}) {
            TaskList beyond = forum.listOf(owner, owner.account(), Optional.empty(), Window.page(page, 2));
            assertThat(beyond).isEqualTo(new TaskList(List.of(), 5));
        }
    }

    @Test
    void askingOpensATaskAndAdoptingFinishesIt() {
        forum.ask(owner, owner.account(), task);
        assertThat(forum.read(programmer, task).state()).isEqualTo(HelpTaskState.OPEN);
        AnswerId answer = answer("x");
        answers.adopt(owner, answer, Optional.of(task));

        AnsweredTask read = forum.readAnswered(programmer, task, ALL);

        assertThat(read.task().state()).isEqualTo(HelpTaskState.FINISHED);
        assertThat(read.answers()).singleElement().satisfies(one -> {
            assertThat(one.id()).isEqualTo(answer);
            assertThat(one.author()).contains(programmer.account());
            assertThat(one.accepted()).isTrue();
        });
    }

    @Test
    void anotherAdoptionReplacesTheFirstAndCanBeGivenUp() {
        AnswerId first = answer("first");
        AnswerId second = answer("second");

        answers.adopt(owner, first, Optional.empty());
        answers.adopt(owner, second, Optional.empty());
        assertThat(adopted()).containsExactly(second);
        answers.adopt(owner, first, Optional.empty());
        assertThat(adopted()).containsExactly(first);
        answers.release(owner, second, Optional.empty());
        assertThat(adopted()).containsExactly(first);
        answers.release(owner, first, Optional.empty());

        assertThat(adopted()).isEmpty();
        assertThat(forum.read(owner, task).state()).isEqualTo(HelpTaskState.OPEN);
    }

    @Test
    void twoAdoptionsAtOnceLeaveExactlyOne() throws Exception {
        for (int round = 0; round < 10; round++) {
            AnswerId first = answer("first");
            AnswerId second = answer("second");

            List<Object> outcomes = stage.atOnce(List.of(() -> adopt(first), () -> adopt(second)));

            assertThat(outcomes).containsOnly("adopted");
            assertThat(adopted()).singleElement().isIn(first, second);
        }
    }

    @Test
    void anyMixOfMovesAtOnceLeavesAtMostOneAndNoFault() throws Exception {
        List<Callable<?>> moves = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            AnswerId answer = answer("answer " + i);
            moves.add(() -> adopt(answer));
            moves.add(() -> release(answer));
            moves.add(() -> ask());
            moves.add(() -> answer("another"));
        }

        assertThat(stage.atOnce(moves)).noneMatch(Throwable.class::isInstance);

        assertThat(adopted()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void theDatabaseItselfRefusesASecondAdoption() {
        answer("first");
        answer("second");

        assertThatThrownBy(() -> stage.execute("update answer set accepted = true"))
                .isInstanceOf(PersistenceException.class).hasStackTraceContaining("answer_adopted");
    }

    @Test
    void theDatabaseItselfRefusesWhatTheDomainNeverWrites() {
        refuses("update help_task set content = 'too short'", "help_task_content_length");
        refuses("update help_task set content = repeat('x', 65537)", "help_task_content_length");
        refuses("update help_task set state = 'LOST'", "help_task_state_known");
        refuses("update help_task set state = 'OPEN'", "help_task_open_was_asked");
        refuses("update help_task set code_type = repeat('x', 256)", "help_task_code_type_length");
        refuses("insert into answer (task_id, content, accepted, created_at) select id, '', false, now()"
                + " from help_task", "answer_content_length");
    }

    @Test
    void whatIsNotThereIsNotFound() {
        HelpTaskId nowhere = new HelpTaskId(Long.MAX_VALUE);

        assertThatThrownBy(() -> forum.read(owner, nowhere)).isInstanceOf(NoSuchTask.class);
        assertThatThrownBy(() -> forum.ask(owner, owner.account(), nowhere)).isInstanceOf(NoSuchTask.class);
        assertThatThrownBy(() -> answers.answer(programmer, nowhere, "x")).isInstanceOf(NoSuchTask.class);
        assertThatThrownBy(() -> answers.adopt(owner, new AnswerId(Long.MIN_VALUE), Optional.empty()))
                .isInstanceOf(NoSuchAnswer.class);
    }

    @Test
    void tasksAndAnswersOutliveTheirAccountsWithoutAName() {
        forum.ask(owner, owner.account(), task);
        answer("x");

        stage.execute("delete from account");

        AnsweredTask read = forum.readAnswered(programmer, task, ALL);
        assertThat(read.task().owner()).isEmpty();
        assertThat(read.answers()).singleElement().satisfies(one -> assertThat(one.author()).isEmpty());
        assertThat(forum.listOpen(programmer, ALL).tasks()).singleElement()
                .satisfies(summary -> assertThat(summary.owner()).isEmpty());
    }

    @Test
    void anAccountThatWasDeletedAMomentAgoWritesNothing() {
        stage.execute("delete from account");

        assertThatThrownBy(() -> forum.add(owner, WISH, null)).isInstanceOf(NotSignedIn.class);
        assertThatThrownBy(() -> answers.answer(programmer, task, "x")).isInstanceOf(NotSignedIn.class);
    }

    private void refuses(String sql, String constraint) {
        assertThatThrownBy(() -> stage.execute(sql)).hasStackTraceContaining(constraint);
    }

    private AnswerId answer(String content) {
        return answers.answer(programmer, task, content).id();
    }

    private Object adopt(AnswerId answer) {
        answers.adopt(owner, answer, Optional.of(task));
        return "adopted";
    }

    private Object release(AnswerId answer) {
        answers.release(owner, answer, Optional.of(task));
        return "released";
    }

    private Object ask() {
        forum.ask(owner, owner.account(), task);
        return "asked";
    }

    private List<AnswerId> adopted() {
        return forum.readAnswered(owner, task, ALL).answers().stream().filter(Answer::accepted).map(Answer::id)
                .toList();
    }

    private TaskList list(Optional<HelpTaskState> state) {
        return forum.listOf(owner, owner.account(), state, ALL);
    }

    private static List<HelpTaskId> ids(TaskList list) {
        return list.tasks().stream().map(TaskSummary::id).toList();
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
