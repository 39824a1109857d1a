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
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;

class ForumServiceTest {

    private static final String WISH = "reverse a list in place";
    private static final Window ALL = new Window(0, Window.MAX_LIMIT);

    private final MemoryForum store = new MemoryForum();
    private final ForumService forum = new ForumService(store.tasks, store.answers, Clock.systemUTC());

    @Test
    void aTaskBeginsFinishedAndUnasked() {
        HelpTask task = forum.add(OWNER, WISH, "java");

        assertThat(task.state()).isEqualTo(HelpTaskState.FINISHED);
        assertThat(task.asked()).isFalse();
        assertThat(task.owner()).contains(OWNER.account());
        assertThat(task.codeType()).contains("java");
    }

    @Test
    void aContentHas15To65536CharactersAsPeopleCountThem() {
        String astral = "\uD83D\uDE00";

        for (String content : List.of("x".repeat(15), astral.repeat(15), "x".repeat(65_536), astral.repeat(65_536))) {
            assertThat(forum.add(OWNER, content, null).content()).isEqualTo(content);
        }
        for (String content : new String[] {null, "", "x".repeat(14), astral.repeat(14), "x".repeat(65_537),
            "fifteen and a \0 NUL"}) {
            assertThatThrownBy(() -> forum.add(OWNER, content, null)).isInstanceOf(Invalid.class);
        }
    }

    @Test
    void aCodeTypeHasAtMost255Characters() {
        assertThatCode(() -> forum.add(OWNER, WISH, "x".repeat(255))).doesNotThrowAnyException();
        assertThatThrownBy(() -> forum.add(OWNER, WISH, "x".repeat(256))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> forum.add(OWNER, WISH, "\0")).isInstanceOf(Invalid.class);
    }

    @Test
    void onlyTheOwnerAsksAndInHisOwnName() {
        HelpTask task = forum.add(OWNER, WISH, null);

        for (SignedIn other : List.of(STRANGER, PROGRAMMER, ADMIN)) {
            assertThatThrownBy(() -> forum.ask(other, other.account(), task.id())).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> forum.ask(other, OWNER.account(), task.id())).isInstanceOf(Forbidden.class);
            assertThatThrownBy(() -> forum.ask(OWNER, other.account(), task.id())).isInstanceOf(Forbidden.class);
        }
        assertThat(task.state()).isEqualTo(HelpTaskState.FINISHED);
        forum.ask(OWNER, OWNER.account(), task.id());
        assertThat(task.state()).isEqualTo(HelpTaskState.OPEN);
    }

    @Test
    void aTaskThatWasNeverAskedIsForItsOwnerAndAdministrators() {
        HelpTask task = forum.add(OWNER, WISH, null);

        assertThat(forum.read(OWNER, task.id())).isSameAs(task);
        assertThat(forum.read(ADMIN, task.id())).isSameAs(task);
        assertThatThrownBy(() -> forum.read(PROGRAMMER, task.id())).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> forum.readAnswered(STRANGER, task.id(), ALL)).isInstanceOf(Forbidden.class);
    }

    @Test
    void aTaskThatWasEverAskedIsForProgrammersToo() {
        HelpTask task = forum.add(OWNER, WISH, null);
        forum.ask(OWNER, OWNER.account(), task.id());
        task.finish(Clock.systemUTC().instant());

        assertThat(forum.readAnswered(PROGRAMMER, task.id(), ALL).task()).isSameAs(task);
        assertThatThrownBy(() -> forum.read(STRANGER, task.id())).isInstanceOf(Forbidden.class);
    }

    @Test
    void nobodyFindsATaskThatIsNotThere() {
        HelpTaskId nowhere = new HelpTaskId(99);

        assertThatThrownBy(() -> forum.read(ADMIN, nowhere)).isInstanceOf(NoSuchTask.class);
        assertThatThrownBy(() -> forum.readAnswered(ADMIN, nowhere, ALL)).isInstanceOf(NoSuchTask.class);
        assertThatThrownBy(() -> forum.ask(OWNER, OWNER.account(), nowhere)).isInstanceOf(NoSuchTask.class);
    }

    @Test
    void openTasksAreOnesOwnForUsersAndEverybodysForThoseWhoAnswer() {
        for (SignedIn owner : List.of(OWNER, STRANGER, PROGRAMMER)) {
            forum.add(owner, WISH, null);
            forum.ask(owner, owner.account(), forum.add(owner, WISH, null).id());
        }

        assertThat(forum.listOpen(OWNER, ALL).total()).isEqualTo(1);
        assertThat(forum.listOpen(PROGRAMMER, ALL).total()).isEqualTo(3);
        assertThat(forum.listOpen(ADMIN, ALL).total()).isEqualTo(3);
    }

    @Test
    void theTasksOfAnAccountAreForItselfAndAdministrators() {
        forum.add(OWNER, WISH, null);

        assertThat(forum.listOf(OWNER, OWNER.account(), Optional.empty(), ALL).total()).isEqualTo(1);
        assertThat(forum.listOf(ADMIN, OWNER.account(), Optional.of(HelpTaskState.OPEN), ALL).total()).isZero();
        for (SignedIn other : List.of(STRANGER, PROGRAMMER)) {
            assertThatThrownBy(() -> forum.listOf(other, OWNER.account(), Optional.empty(), ALL))
                    .isInstanceOf(Forbidden.class);
        }
    }

    @Property
    void noPageIsTooFarAway(@ForAll @LongRange(min = 1) long page, @ForAll @IntRange(min = 1, max = 1_000) int size) {
        assertThat(Window.page(page, size).offset()).isNotNegative();
    }

    @Test
    void pagesAreCountedFromOne() {
        assertThat(Window.page(1, 7)).isEqualTo(new Window(0, 7));
        assertThat(Window.page(3, 7)).isEqualTo(new Window(14, 7));
        assertThat(Window.page(Long.MAX_VALUE, 200)).isEqualTo(new Window(Long.MAX_VALUE, 200));
    }
}
