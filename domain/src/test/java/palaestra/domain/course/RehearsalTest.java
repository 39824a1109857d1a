package palaestra.domain.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.Claim.Position;
import palaestra.domain.course.CourseItem.Kind;
import palaestra.domain.course.CourseTaskState.Action;
import palaestra.domain.generation.Language;

class RehearsalTest {

    private static final long SECOND = 1_000_000_000L;
    private static final CourseItem VIDEO = timed("a video", 100, 0);
    private static final CourseItem READING = new CourseItem(Kind.READING, "a text", 50, null, null, 0, true);
    private static final CourseItem LATE = timed("late", 10, 200);
    private static final CourseItem LINK = new CourseItem(Kind.LINK, "elsewhere", 1, null, null, 0, true);
    private static final CourseItem EXERCISE =
            new CourseItem(Kind.EXERCISE, "an exercise", 60, Language.PYTHON, "reverse a list", 0, true);

    private final List<String> log = new ArrayList<>();
    private boolean maySolve = true;
    private Rehearsal rehearsal;

    @Test
    void itemsFollowEachOtherByTheClockAndLoseNoTime() {
        begin(new Pace(2, 1, NotOpenAction.RETRY), Position.START, VIDEO, READING);

        Advance first = stepAt(0);
        assertThat(first.moving()).isTrue();
        assertThat(first.rate()).isEqualTo(2);
        assertThat(first.display().item()).isEqualTo("Video: a video");
        assertThat(first.display().planSeconds()).isEqualTo(150);
        assertThat(rehearsal.due()).isEqualTo(50 * SECOND);

        Advance second = stepAt(51);
        assertThat(second.position()).isEqualTo(new Position(0, 1, 2));
        assertThat(second.display().doneSeconds()).isEqualTo(100);
        assertThat(rehearsal.due()).isEqualTo(75 * SECOND);

        Advance end = stepAt(75);
        assertThat(end.end()).contains(new Advance.End(Action.COMPLETE, null));
        assertThat(end.display().completedCourses()).isEqualTo(1);
        assertThat(end.position()).isEqualTo(Position.START);
    }

    @Test
    void itGoesOnAtTheSecondWhereItStopped() {
        begin(new Pace(1, 1, NotOpenAction.RETRY), new Position(0, 0, 42.5), VIDEO, READING);

        Advance first = stepAt(0);
        assertThat(first.position().second()).isCloseTo(42.5, within(1e-6));
        assertThat(rehearsal.due()).isEqualTo((long) (57.5 * SECOND));
        assertThat(log).anyMatch(line -> line.startsWith("Goes on at 0:43"));
    }

    @Test
    void thousandsOfTimesFasterItPassesManyItemsInOneStep() {
        begin(new Pace(1, 10_000, NotOpenAction.RETRY), Position.START, VIDEO, READING, VIDEO, READING);

        stepAt(0);
        assertThat(stepAt(1).end()).isPresent();
        assertThat(log).filteredOn(line -> line.contains("a video")).hasSize(2);
    }

    @Test
    void anExerciseWaitsForItsSolutionWhichIsKept() {
        begin(new Pace(1, 1, NotOpenAction.RETRY), Position.START, EXERCISE, VIDEO);

        Advance asked = stepAt(0);
        assertThat(asked.moving()).isFalse();
        assertThat(rehearsal.takeWork()).contains(Rehearsal.Work.SOLVE);

        Solution solution = new Solution("c", "C", 0, "an exercise", Language.PYTHON, "x[::-1]", null);
        rehearsal.solved(solution, null, 7 * SECOND);
        Advance after = stepAt(7);
        assertThat(after.solutions()).containsExactly(solution);
        assertThat(after.position().item()).isEqualTo(1);
        assertThat(rehearsal.due()).isEqualTo(107 * SECOND);
    }

    @Test
    void anExerciseWithoutASolutionDoesNotStopTheRehearsal() {
        begin(new Pace(1, 1, NotOpenAction.RETRY), Position.START, EXERCISE);
        stepAt(0);
        rehearsal.takeWork();
        rehearsal.solved(null, "The model is not reachable.", 3 * SECOND);

        assertThat(stepAt(3).end()).contains(new Advance.End(Action.COMPLETE, null));
        assertThat(log).anyMatch(line -> line.contains("no solution. The model is not reachable."));
    }

    @Test
    void exercisesWaitWhileTheLimitIsReached() {
        maySolve = false;
        begin(new Pace(1, 1, NotOpenAction.RETRY), Position.START, EXERCISE);

        assertThat(stepAt(0).display().detail()).isEqualTo("Waits for the code model");
        assertThat(rehearsal.takeWork()).isEmpty();
        assertThat(rehearsal.waitsForTheModel()).isTrue();

        maySolve = true;
        stepAt(5);
        assertThat(rehearsal.waitsForTheModel()).isFalse();
        assertThat(rehearsal.takeWork()).contains(Rehearsal.Work.SOLVE);
    }

    @Test
    void retryWaitsForAnItemThatOpensLater() {
        begin(new Pace(1, 10, NotOpenAction.RETRY), Position.START, LATE);

        assertThat(stepAt(0).display().detail()).isEqualTo("Not open yet");
        assertThat(rehearsal.due()).isEqualTo(3 * SECOND);
        for (int second = 3; second < 20; second += 3) {
            assertThat(stepAt(second).moving()).isFalse();
        }
        assertThat(stepAt(20).moving()).isTrue();
        assertThat(log).filteredOn(line -> line.contains("not open yet")).hasSize(1);
    }

    @Test
    void continueLeavesAClosedItemOut() {
        begin(new Pace(1, 1, NotOpenAction.CONTINUE), Position.START, LATE, LINK);

        assertThat(stepAt(0).end()).contains(new Advance.End(Action.COMPLETE, null));
        assertThat(log).anyMatch(line -> line.contains("late: left out, it is not open yet"))
                .anyMatch(line -> line.contains("elsewhere: left out, a rehearsal opens no links"));
    }

    @Test
    void askPausesAtAClosedItemWithAReason() {
        begin(new Pace(1, 1, NotOpenAction.ASK), Position.START, VIDEO, LATE);

        stepAt(0);
        Advance paused = stepAt(100);
        assertThat(paused.end().map(Advance.End::action)).contains(Action.PAUSE);
        assertThat(paused.end().get().reason()).contains("late is not open yet");
        assertThat(paused.position()).isEqualTo(new Position(0, 1, 0));
    }

    @Test
    void nothingButUnknownCoursesIsAFailure() {
        rehearsal = new Rehearsal(claim(Position.START), 0);
        rehearsal.begin(new Plan(List.of(), List.of("999")), new Pace(1, 1, NotOpenAction.RETRY), 0);

        Advance end = stepAt(0);
        assertThat(end.end().map(Advance.End::action)).contains(Action.FAIL);
        assertThat(log).contains("Course 999: not in the catalogue.");
    }

    @Test
    void someUnknownCoursesAreTold() {
        rehearsal = new Rehearsal(claim(Position.START), 0);
        rehearsal.begin(new Plan(List.of(new Course("c", "C", "", List.of(VIDEO))), List.of("999")),
                new Pace(1, 1, NotOpenAction.RETRY), 0);

        stepAt(0);
        assertThat(stepAt(100).end()).contains(new Advance.End(Action.COMPLETE,
                "Completed 1 of 2 courses; not in the catalogue: 999."));
    }

    private void begin(Pace pace, Position position, CourseItem... items) {
        rehearsal = new Rehearsal(claim(position), 0);
        assertThat(rehearsal.takeWork()).contains(Rehearsal.Work.PREPARE);
        rehearsal.begin(new Plan(List.of(new Course("c", "C", "", List.of(items))), List.of()), pace, 0);
    }

    private static Claim claim(Position position) {
        return new Claim(new CourseTaskId(1), new AccountId(1), new CourseIds(List.of()), 1, position, 0, 0);
    }

    private Advance stepAt(long second) {
        Advance step = rehearsal.step(second * SECOND, () -> maySolve);
        step.log().forEach(line -> log.add(line.message()));
        return step;
    }

    private static CourseItem timed(String title, int seconds, int opensAfter) {
        return new CourseItem(Kind.VIDEO, title, seconds, null, null, opensAfter, true);
    }
}
