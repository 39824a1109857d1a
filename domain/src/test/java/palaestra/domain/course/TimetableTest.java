package palaestra.domain.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.CourseItem.Kind;
import palaestra.domain.generation.Language;

class TimetableTest {

    private static final CourseItem EXERCISE = new CourseItem(Kind.EXERCISE, "an exercise", 60, Language.PYTHON,
            "Reverse a list.", 0, true);

    private final Timetable timetable = new Timetable();

    @Test
    void whatIsDueComesInTurnAndOnce() {
        Rehearsal late = add(1, 200);
        Rehearsal early = add(2, 100);

        assertThat(timetable.next(99)).isEmpty();
        assertThat(timetable.next(300)).containsSame(early);
        assertThat(timetable.next(300)).containsSame(late);
        assertThat(timetable.next(300)).isEmpty();
    }

    @Test
    void whatWasPutOffOrForgottenOrReplacedDoesNotComeAtItsOldTime() {
        Rehearsal putOff = add(1, 100);
        putOff.again(Rehearsal.Work.PREPARE, 500);
        timetable.schedule(putOff);
        add(2, 100);
        timetable.remove(new CourseTaskId(2));
        add(3, 100);
        Rehearsal instead = add(3, 150);

        assertThat(timetable.next(400)).containsSame(instead);
        assertThat(timetable.next(400)).isEmpty();
        assertThat(timetable.next(500)).containsSame(putOff);
    }

    @Test
    void thoseBeforeTheModelsDoorAreNotDueButAskedInARow() {
        Rehearsal first = atTheDoor(1);
        Rehearsal second = atTheDoor(2);
        Rehearsal third = atTheDoor(3);
        timetable.remove(new CourseTaskId(3));

        assertThat(timetable.next(Long.MAX_VALUE)).isEmpty();
        assertThat(timetable.nextForTheModel(10, rehearsal -> rehearsal == second)).containsSame(second);
        assertThat(timetable.nextForTheModel(10, rehearsal -> rehearsal == third)).isEmpty();
        assertThat(timetable.nextForTheModel(10, rehearsal -> true)).containsSame(first);
        assertThat(timetable.nextForTheModel(10, rehearsal -> true)).isEmpty();
    }

    @Test
    void noMoreThanThatManyAreAskedAtOnce() {
        atTheDoor(1);
        Rehearsal second = atTheDoor(2);

        assertThat(timetable.nextForTheModel(1, rehearsal -> rehearsal == second)).isEmpty();
        assertThat(timetable.nextForTheModel(1, rehearsal -> rehearsal == second)).containsSame(second);
    }

    private Rehearsal add(long task, long due) {
        Rehearsal rehearsal = new Rehearsal(claim(task), due);
        timetable.add(rehearsal);
        timetable.schedule(rehearsal);
        return rehearsal;
    }

    private Rehearsal atTheDoor(long task) {
        Rehearsal rehearsal = new Rehearsal(claim(task), 0);
        rehearsal.begin(new Plan(List.of(new Course("c", "C", "", List.of(EXERCISE))), List.of()),
                new Pace(1, 1, NotOpenAction.RETRY), 0);
        rehearsal.step(0, () -> false);
        timetable.add(rehearsal);
        timetable.schedule(rehearsal);
        return rehearsal;
    }

    private static Claim claim(long task) {
        return new Claim(new CourseTaskId(task), new AccountId(1), new CourseIds(List.of()), 1,
                Claim.Position.START, 0, 0);
    }
}
