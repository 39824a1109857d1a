package palaestra.domain.forum;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static palaestra.domain.forum.People.ADMIN;
import static palaestra.domain.forum.People.OWNER;
import static palaestra.domain.forum.People.PROGRAMMER;
import static palaestra.domain.forum.People.STRANGER;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.DomainException;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;

class AdoptionTest {

    private static final String WISH = "reverse a list in place";

    private final MemoryForum store = new MemoryForum();
    private final ForumService forum = new ForumService(store.tasks, store.answers, Clock.systemUTC());
    private final AnswerService answers = new AnswerService(store.tasks, store.answers, Clock.systemUTC());

    private enum Move { ASK, ANSWER, ADOPT, RELEASE }

    /** Somebody tries something with a task and an answer, which may be none of his, or not exist. */
    private record Attempt(Move move, SignedIn actor, long task, long answer) {
    }

    @Provide
    Arbitrary<List<Attempt>> attempts() {
        return Combinators.combine(Arbitraries.of(Move.class),
                Arbitraries.of(OWNER, OWNER, OWNER, STRANGER, PROGRAMMER, ADMIN),
                Arbitraries.longs().between(1, 3), Arbitraries.longs().between(1, 6))
                .as(Attempt::new).list().ofMaxSize(60);
    }

    @Property(tries = 300)
    void noSequenceOfMovesAdoptsTwoAnswersOfOneTask(@ForAll("attempts") List<Attempt> attempts) {
        forum.add(OWNER, WISH, null);
        forum.add(STRANGER, WISH, null);

        for (Attempt attempt : attempts) {
            tryIt(attempt);
            assertThat(store.taskRows.stream().allMatch(this::isSound)).isTrue();
        }
    }

    @Property(tries = 300)
    void aRefusedMoveChangesNothing(@ForAll("attempts") List<Attempt> attempts) {
        forum.add(OWNER, WISH, null);
        forum.add(STRANGER, WISH, null);

        for (Attempt attempt : attempts) {
            String before = picture();
            if (!tryIt(attempt)) {
                assertThat(picture()).isEqualTo(before);
            }
        }
    }

    @Test
    void adoptingFinishesTheTaskAndReleasesTheEarlierAnswer() {
        HelpTask task = askedTask();
        Answer first = answers.answer(PROGRAMMER, task.id(), "first");
        Answer second = answers.answer(PROGRAMMER, task.id(), "second");

        answers.adopt(OWNER, first.id(), Optional.of(task.id()));
        assertThat(task.state()).isEqualTo(HelpTaskState.FINISHED);
        answers.adopt(OWNER, second.id(), Optional.empty());

        assertThat(store.adoptedOf(task)).containsExactly(second);
        assertThat(task.state()).isEqualTo(HelpTaskState.FINISHED);
    }

    @Test
    void givingTheAdoptionUpOpensTheTaskAgain() {
        HelpTask task = askedTask();
        Answer answer = answers.answer(PROGRAMMER, task.id(), "answer");
        answers.adopt(OWNER, answer.id(), Optional.empty());

        answers.release(OWNER, answer.id(), Optional.of(task.id()));

        assertThat(answer.accepted()).isFalse();
        assertThat(task.state()).isEqualTo(HelpTaskState.OPEN);
    }

    @Test
    void givingUpWhatIsNotAdoptedChangesNothing() {
        HelpTask task = askedTask();
        Answer adopted = answers.answer(PROGRAMMER, task.id(), "adopted");
        Answer other = answers.answer(PROGRAMMER, task.id(), "other");
        answers.adopt(OWNER, adopted.id(), Optional.empty());

        answers.release(OWNER, other.id(), Optional.empty());

        assertThat(store.adoptedOf(task)).containsExactly(adopted);
        assertThat(task.state()).isEqualTo(HelpTaskState.FINISHED);
    }

    @Test
    void askingAgainKeepsTheAdoptionAndAdoptingAgainFinishesAgain() {
        HelpTask task = askedTask();
        Answer answer = answers.answer(PROGRAMMER, task.id(), "answer");
        answers.adopt(OWNER, answer.id(), Optional.empty());

        forum.ask(OWNER, OWNER.account(), task.id());
        assertThat(answer.accepted()).isTrue();
        assertThat(task.state()).isEqualTo(HelpTaskState.OPEN);
        answers.adopt(OWNER, answer.id(), Optional.empty());

        assertThat(answer.accepted()).isTrue();
        assertThat(task.state()).isEqualTo(HelpTaskState.FINISHED);
    }

    @Test
    void onlyTheOwnerAdoptsNotEvenAnAdministrator() {
        HelpTask task = askedTask();
        Answer answer = answers.answer(PROGRAMMER, task.id(), "answer");

        for (SignedIn other : List.of(STRANGER, PROGRAMMER, ADMIN)) {
            assertThatThrownBy(() -> answers.adopt(other, answer.id(), Optional.empty()))
                    .isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> answers.release(other, answer.id(), Optional.empty()))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Test
    void anAnswerToAnotherTaskIsNotAdopted() {
        HelpTask task = askedTask();
        HelpTask other = askedTask();
        Answer answer = answers.answer(PROGRAMMER, task.id(), "answer");

        assertThatThrownBy(() -> answers.adopt(OWNER, answer.id(), Optional.of(other.id())))
                .isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> answers.adopt(OWNER, new AnswerId(99), Optional.empty()))
                .isInstanceOf(NoSuchAnswer.class);
    }

    @Test
    void programmersAndAdministratorsAnswerAndNobodyElse() {
        HelpTask task = askedTask();

        assertThatCode(() -> answers.answer(PROGRAMMER, task.id(), "x")).doesNotThrowAnyException();
        assertThatCode(() -> answers.answer(ADMIN, task.id(), "x".repeat(65_536))).doesNotThrowAnyException();
        assertThatThrownBy(() -> answers.answer(OWNER, task.id(), "x")).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> answers.answer(PROGRAMMER, new HelpTaskId(99), "x"))
                .isInstanceOf(NoSuchTask.class);
    }

    @Test
    void anAnswerHasSomeContentAndNotTooMuch() {
        HelpTask task = askedTask();

        for (String content : new String[] {null, "", "x".repeat(65_537), "a\0b"}) {
            assertThatThrownBy(() -> answers.answer(PROGRAMMER, task.id(), content)).isInstanceOf(Invalid.class);
        }
    }

    private boolean isSound(HelpTask task) {
        return store.adoptedOf(task).size() <= 1 && (task.state() == HelpTaskState.FINISHED || task.asked());
    }

    private HelpTask askedTask() {
        HelpTask task = forum.add(OWNER, WISH, null);
        forum.ask(OWNER, OWNER.account(), task.id());
        return task;
    }

    private boolean tryIt(Attempt attempt) {
        HelpTaskId task = new HelpTaskId(attempt.task());
        AnswerId answer = new AnswerId(attempt.answer());
        try {
            switch (attempt.move()) {
                case ASK -> forum.ask(attempt.actor(), attempt.actor().account(), task);
                case ANSWER -> answers.answer(attempt.actor(), task, "answer");
                case ADOPT -> answers.adopt(attempt.actor(), answer, Optional.of(task));
                case RELEASE -> answers.release(attempt.actor(), answer, Optional.empty());
            }
            return true;
        } catch (DomainException e) {
            return false;
        }
    }

    private String picture() {
        StringBuilder picture = new StringBuilder();
        store.taskRows.forEach(task -> picture.append(task.state()).append(task.asked()).append(task.updatedAt()));
        store.answerRows.forEach(answer -> picture.append(answer.accepted()));
        return picture.toString();
    }
}
