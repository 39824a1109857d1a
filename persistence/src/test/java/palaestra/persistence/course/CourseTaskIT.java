package palaestra.persistence.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import jakarta.inject.Inject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.Role;
import palaestra.domain.course.Advance;
import palaestra.domain.course.Claim;
import palaestra.domain.course.CourseIds;
import palaestra.domain.course.CourseTask;
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.course.CourseTaskService;
import palaestra.domain.course.CourseTaskState;
import palaestra.domain.course.CourseTaskState.Action;
import palaestra.domain.course.CourseTasks;
import palaestra.domain.course.LogLine;
import palaestra.domain.course.NoSuchCourseTask;
import palaestra.domain.course.RehearsalLedger;
import palaestra.domain.course.Solution;
import palaestra.domain.course.TaskPage;
import palaestra.domain.course.TaskWindow;
import palaestra.domain.course.TooManyTasks;
import palaestra.domain.course.WrongTaskState;
import palaestra.domain.generation.Language;
import palaestra.persistence.container.InContainer;

class CourseTaskIT extends InContainer {

    private static final CourseIds ALL = new CourseIds(List.of());
    private static final int CROWD = 20;

    @Inject
    private CourseTaskService service;

    @Inject
    private CourseTasks tasks;

    @Inject
    private RehearsalLedger ledger;

    @Inject
    private Accounts accounts;

    private AccountId owner;
    private UUID node;

    @BeforeEach
    void prepare() {
        owner = account("Ada");
        node = UUID.randomUUID();
        ledger.register(node);
    }

    @Test
    void aTaskIsReadAsItWasStoredAndByItsOwnerOnly() {
        CourseTaskId id = service.create(owner, "r\u00e9vision", new CourseIds(List.of("b", "a"))).id();

        CourseTask read = service.read(owner, id);
        assertThat(read.name()).isEqualTo("r\u00e9vision");
        assertThat(read.courses().values()).containsExactly("b", "a");
        assertThat(read.state()).isEqualTo(CourseTaskState.PENDING);
        assertThat(read.totalCourses()).isEqualTo(2);
        assertThat(read.progress(Instant.now())).isZero();
        assertThatThrownBy(() -> service.read(account("Eve"), id)).isInstanceOf(NoSuchCourseTask.class);
    }

    @Test
    void everyActionInEveryStateDoesWhatTheTableSays() {
        for (CourseTaskState state : CourseTaskState.values()) {
            for (Action action : Action.values()) {
                CourseTaskId id = inState(state);
                boolean done = move(id, action);
                assertThat(done).as(state + " " + action).isEqualTo(action.isLegalIn(state));
                Optional<CourseTaskState> after = stage.inTransaction(() -> tasks.find(id)).map(CourseTask::state);
                assertThat(after).as(state + " " + action)
                        .isEqualTo(done ? action.target() : Optional.of(state));
                stage.execute("delete from course_task");
            }
        }
    }

    @Test
    void ofTwentyWhoStartPauseOrResumeAtOnceExactlyOneDoesIt() throws Exception {
        CourseTaskId id = service.create(owner, "contested", ALL).id();

        assertThat(winners(() -> service.run(owner, id, Action.START))).isEqualTo(1);
        assertThat(winners(() -> service.stop(owner, id, Action.PAUSE))).isEqualTo(1);
        assertThat(winners(() -> service.run(owner, id, Action.RESUME))).isEqualTo(1);
        assertThat(winners(() -> service.stop(owner, id, Action.CANCEL))).isEqualTo(1);
        assertThat(winners(() -> service.run(owner, id, Action.RETRY))).isEqualTo(1);
    }

    @Test
    void nobodyGetsMoreThanThreeActiveTasksHoweverFastHeAsks() throws Exception {
        assertThat(outcomes(() -> service.create(owner, "one of many", ALL))).filteredOn(TooManyTasks.class::isInstance)
                .hasSize(CROWD - 3);

        List<CourseTaskId> paused = new ArrayList<>();
        for (CourseTask task : service.list(owner, Optional.empty(), new TaskWindow(1, 10)).tasks()) {
            service.run(owner, task.id(), Action.START);
            service.stop(owner, task.id(), Action.PAUSE);
            paused.add(task.id());
        }
        for (int i = 0; i < 3; i++) {
            CourseTaskId id = service.create(owner, "another", ALL).id();
            service.run(owner, id, Action.START);
        }
        assertThatThrownBy(() -> service.run(owner, paused.get(0), Action.RESUME)).isInstanceOf(TooManyTasks.class);
        assertThat(service.read(owner, paused.get(0)).state()).isEqualTo(CourseTaskState.PAUSED);
    }

    @Test
    void aTaskIsClaimedOnceAndByAliveNodesOnly() throws Exception {
        CourseTaskId id = started();

        assertThat(outcomes(() -> ledger.claim(node, id).isPresent())).containsOnlyOnce(true);
        CourseTaskId next = started();
        assertThat(ledger.claim(UUID.randomUUID(), next)).isEmpty();
        stage.execute("update course_node set seen_at = seen_at - interval '1 minute'");
        assertThat(ledger.claim(node, next)).isEmpty();
    }

    @Test
    void whoHasAnOldFenceWritesNothing() {
        CourseTaskId id = started();
        Claim first = ledger.claim(node, id).orElseThrow();
        service.stop(owner, id, Action.PAUSE);
        service.run(owner, id, Action.RESUME);
        Claim second = ledger.claim(node, id).orElseThrow();

        assertThat(second.fence()).isGreaterThan(first.fence());
        assertThat(ledger.advance(node, List.of(step(first, 1, 10)))).isEmpty();
        assertThat(ledger.advance(node, List.of(step(second, 2, 20)))).containsExactly(id);
        assertThat(ledger.advance(UUID.randomUUID(), List.of(step(second, 3, 30)))).isEmpty();
        assertThat(stage.number("select item_index from course_task")).isEqualTo(2);
    }

    @Test
    void aPausedTaskGoesOnAtTheSameSecondOfTheSameItem() {
        CourseTaskId id = started();
        Claim claim = ledger.claim(node, id).orElseThrow();
        ledger.advance(node, List.of(step(claim, 4, 100)));
        stage.execute("update course_task set moving_since = moving_since - interval '10 seconds'");

        service.stop(owner, id, Action.PAUSE);
        CourseTask paused = service.read(owner, id);
        assertThat(paused.itemSecond(Instant.now())).isCloseTo(120, within(2.0));
        service.run(owner, id, Action.RESUME);

        Claim.Position position = ledger.claim(node, id).orElseThrow().position();
        assertThat(position.item()).isEqualTo(4);
        assertThat(position.second()).isEqualTo(paused.itemSecond(Instant.now()));
    }

    @Test
    void retryStartsOver() {
        CourseTaskId id = started();
        ledger.advance(node, List.of(step(ledger.claim(node, id).orElseThrow(), 4, 100)));
        service.stop(owner, id, Action.CANCEL);
        assertThat(service.read(owner, id).endTime()).isPresent();

        service.run(owner, id, Action.RETRY);
        CourseTask again = service.read(owner, id);
        assertThat(again.progress(Instant.now())).isZero();
        assertThat(again.endTime()).isEmpty();
        assertThat(ledger.claim(node, id).orElseThrow().position()).isEqualTo(new Claim.Position(0, 0, 0));
    }

    @Test
    void theTasksOfADeadNodeAreQueuedAgainWhereTheyWereWhenItWasLastSeen() {
        CourseTaskId id = started();
        Claim claim = ledger.claim(node, id).orElseThrow();
        ledger.advance(node, List.of(step(claim, 4, 100)));
        assertThat(ledger.releaseDead()).isZero();

        stage.execute("update course_task set moving_since = clock_timestamp() - interval '60 seconds'");
        stage.execute("update course_node set seen_at = clock_timestamp() - interval '40 seconds'");
        UUID other = UUID.randomUUID();
        ledger.register(other);

        assertThat(ledger.releaseDead()).isEqualTo(1);
        assertThat(ledger.releaseDead()).isZero();
        Claim taken = ledger.claim(other, id).orElseThrow();
        assertThat(taken.position().second()).isCloseTo(140, within(0.5));
        assertThat(ledger.advance(node, List.of(step(claim, 9, 0)))).isEmpty();
    }

    @Test
    void aNodeThatEndsGivesItsTasksBack() {
        CourseTaskId id = started();
        ledger.claim(node, id).orElseThrow();

        ledger.release(node);
        assertThat(service.read(owner, id).queued()).isTrue();
        assertThat(ledger.renew(node)).isFalse();
    }

    @Test
    void aNodeGivesBackWhatIsItsOwnAndNothingElse() {
        CourseTaskId own = started();
        ledger.claim(node, own).orElseThrow();
        UUID other = UUID.randomUUID();
        ledger.register(other);
        CourseTaskId foreign = started();
        ledger.claim(other, foreign).orElseThrow();
        CourseTaskId nobodys = started();

        Set<CourseTaskId> all = Set.of(own, foreign, nobodys);
        assertThat(ledger.heldBy(node, all)).containsExactly(own);
        ledger.release(node, all);
        assertThat(ledger.heldBy(node, all)).isEmpty();
        assertThat(ledger.heldBy(other, all)).containsExactly(foreign);
        assertThat(ledger.claim(other, own)).isPresent();
        assertThat(ledger.renew(node)).isTrue();
    }

    @Test
    void ownersTakeTurnsInTheQueue() {
        AccountId other = account("Grace");
        CourseTaskId adasFirst = started();
        CourseTaskId adasSecond = started();
        CourseTaskId gracesFirst = service.create(other, "rehearsal", ALL).id();
        service.run(other, gracesFirst, Action.START);
        stage.execute("update course_task set queued_at = queued_at - interval '1 minute'");

        assertThat(service.queuePosition(service.read(other, gracesFirst))).contains(2);
        assertThat(service.queuePosition(service.read(owner, adasSecond))).contains(3);
        assertThat(ledger.takeUnsent(2)).containsExactly(adasFirst, gracesFirst);
        assertThat(ledger.takeUnsent(2)).containsExactly(adasSecond);
        assertThat(ledger.takeUnsent(2)).isEmpty();
    }

    @Test
    void theNumberOfTheMessageIsTold() {
        CourseTaskId id = started();
        ledger.sent(Map.of(id, "ID:1"));
        assertThat(service.read(owner, id).messageId()).contains("ID:1");
    }

    @Test
    void logsKeepTheLastThousandLines() {
        CourseTaskId id = started();
        Claim claim = ledger.claim(node, id).orElseThrow();
        for (int i = 0; i < 13; i++) {
            List<LogLine.Entry> hundred = Collections.nCopies(100, LogLine.Entry.info("batch " + i));
            ledger.advance(node, List.of(step(claim, i, 0, hundred, List.of())));
        }

        assertThat(stage.number("select count(*) from course_task_log")).isLessThanOrEqualTo(LogLine.KEPT);
        List<LogLine> newest = service.log(owner, id, 200);
        assertThat(newest).hasSize(200);
        assertThat(newest.get(0).message()).isEqualTo("batch 12");
        assertThat(newest.get(199).message()).isEqualTo("batch 11");
    }

    @Test
    void solutionsAreKeptOnceForEachExercise() {
        CourseTaskId id = started();
        Claim claim = ledger.claim(node, id).orElseThrow();
        for (String code : List.of("first", "second")) {
            Solution solution = new Solution("c", "C", 3, "an exercise", Language.JAVA, code, null);
            ledger.advance(node, List.of(step(claim, 4, 0, List.of(), List.of(solution))));
        }
        assertThat(service.solutions(owner, id)).extracting(Solution::code).containsExactly("second");
    }

    @Test
    void pagesAreNewestFirstAndOfTheStatesThatAreAskedFor() {
        CourseTaskId first = service.create(owner, "first", ALL).id();
        CourseTaskId second = started();

        assertThat(ids(service.list(owner, Optional.empty(), new TaskWindow(1, 10)))).containsExactly(second, first);
        assertThat(ids(service.list(owner, Optional.of(Set.of(CourseTaskState.PENDING)), new TaskWindow(1, 10))))
                .containsExactly(first);
        assertThat(service.list(owner, Optional.of(Set.of()), new TaskWindow(1, 10)).total()).isZero();
        TaskPage beyond = service.list(owner, Optional.empty(), new TaskWindow(Long.MAX_VALUE, 10));
        assertThat(beyond).isEqualTo(new TaskPage(List.of(), 2));
    }

    @Test
    void runningTasksThatCannotGoOnFailWithAReason() {
        CourseTaskId id = started();
        ledger.fail(id, "broken");
        CourseTask failed = service.read(owner, id);
        assertThat(failed.state()).isEqualTo(CourseTaskState.FAILED);
        assertThat(failed.reason()).contains("broken");
        assertThat(failed.endTime()).isPresent();
    }

    @Test
    void aTaskThatRunsTooLongWithoutAPauseFailsWithAReason() {
        CourseTaskId id = started();
        stage.execute("update course_task set queued_at = queued_at - interval '3 hours'");
        ledger.claim(node, id).orElseThrow();
        ledger.failOverdue();
        assertThat(service.read(owner, id).state()).as("it waited, but did not run").isEqualTo(CourseTaskState.RUNNING);

        runningFor("7190 seconds");
        ledger.failOverdue();
        assertThat(service.read(owner, id).state()).isEqualTo(CourseTaskState.RUNNING);
        service.stop(owner, id, Action.PAUSE);
        service.run(owner, id, Action.RESUME);
        Claim claim = ledger.claim(node, id).orElseThrow();
        runningFor("20 seconds");
        ledger.failOverdue();
        assertThat(service.read(owner, id).state()).as("it was paused").isEqualTo(CourseTaskState.RUNNING);

        runningFor("7201 seconds");
        ledger.failOverdue();
        CourseTask failed = service.read(owner, id);
        assertThat(failed.state()).isEqualTo(CourseTaskState.FAILED);
        assertThat(failed.reason()).hasValueSatisfying(reason -> assertThat(reason).contains("7200 s"));
        assertThat(failed.endTime()).isPresent();
        assertThat(service.log(owner, id, 1)).extracting(LogLine::level).containsExactly(LogLine.Level.ERROR);
        assertThat(ledger.advance(node, List.of(step(claim, 9, 0)))).isEmpty();
    }

    @Test
    void theLimitOfRunningIsTheAdministrators() {
        CourseTaskId id = started();
        ledger.claim(node, id).orElseThrow();
        stage.execute("insert into system_parameter (name, value, updated_at) values ('task_timeout', 600, now())");
        runningFor("601 seconds");

        ledger.failOverdue();
        assertThat(service.read(owner, id).state()).isEqualTo(CourseTaskState.FAILED);
    }

    @Test
    void aDeadNodeDoesNotMakeATaskRunLonger() {
        CourseTaskId id = started();
        ledger.claim(node, id).orElseThrow();
        runningFor("7201 seconds");
        ledger.release(node);
        UUID other = UUID.randomUUID();
        ledger.register(other);
        ledger.claim(other, id).orElseThrow();

        ledger.failOverdue();
        assertThat(service.read(owner, id).state()).isEqualTo(CourseTaskState.FAILED);
    }

    @Test
    void whoeverActsWithoutEndKeepsAThousandLinesToo() {
        CourseTaskId id = service.create(owner, "rehearsal", ALL).id();
        stage.execute("insert into course_task_log (task_id, level, message, created_at)"
                + " select " + id.value() + ", 'INFO', 'line', now() from generate_series(1, 1500)");

        service.run(owner, id, Action.START);
        assertThat(stage.number("select count(*) from course_task_log")).isEqualTo(LogLine.KEPT);
        assertThat(service.log(owner, id, 1).get(0).message()).startsWith("Started");
    }

    private void runningFor(String interval) {
        stage.execute("update course_task set running_since = running_since - interval '" + interval + "'");
    }

    private CourseTaskId started() {
        CourseTaskId id = service.create(owner, "rehearsal", ALL).id();
        service.run(owner, id, Action.START);
        return id;
    }

    private CourseTaskId inState(CourseTaskState state) {
        CourseTaskId id = service.create(owner, "rehearsal", ALL).id();
        stage.execute("update course_task set state = '" + state + "' where id = " + id.value());
        return id;
    }

    private boolean move(CourseTaskId id, Action action) {
        return stage.inTransaction(() -> tasks.move(id, action, Instant.now(), Optional.empty()));
    }

    private static Advance step(Claim claim, int item, double second) {
        return step(claim, item, second, List.of(), List.of());
    }

    private static Advance step(Claim claim, int item, double second, List<LogLine.Entry> log,
            List<Solution> solutions) {
        return new Advance(claim.task(), claim.fence(), new Claim.Position(0, item, second), true, 2,
                new Advance.Display("Video: it", null, 600, 0, 1_000, 0, 0, 1), Optional.empty(), log, solutions);
    }

    private long winners(Runnable work) throws Exception {
        return outcomes(() -> {
            work.run();
            return "won";
        }).stream().peek(outcome -> assertThat(outcome).isInstanceOfAny(String.class, WrongTaskState.class))
                .filter("won"::equals).count();
    }

    private List<Object> outcomes(Callable<?> work) throws Exception {
        return stage.atOnce(Collections.nCopies(CROWD, work));
    }

    private AccountId account(String name) {
        return stage.inTransaction(() -> {
            Account account = new Account(name, null, "", Role.USER, Instant.now());
            accounts.add(account);
            return account.id();
        });
    }

    private static List<CourseTaskId> ids(TaskPage page) {
        return page.tasks().stream().map(CourseTask::id).toList();
    }
}
