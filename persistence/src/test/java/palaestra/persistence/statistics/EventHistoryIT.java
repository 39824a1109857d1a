package palaestra.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static palaestra.domain.statistics.EventKind.ANSWER_GIVEN;
import static palaestra.domain.statistics.EventKind.COURSE_CANCELLED;
import static palaestra.domain.statistics.EventKind.COURSE_COMPLETED;
import static palaestra.domain.statistics.EventKind.COURSE_CREATED;
import static palaestra.domain.statistics.EventKind.COURSE_FAILED;
import static palaestra.domain.statistics.EventKind.COURSE_STARTED;
import static palaestra.domain.statistics.EventKind.CREDITS_ISSUED;
import static palaestra.domain.statistics.EventKind.CREDITS_REDEEMED;
import static palaestra.domain.statistics.EventKind.CREDITS_SPENT;
import static palaestra.domain.statistics.EventKind.PAIR_SHOWN;
import static palaestra.domain.statistics.EventKind.REGISTERED;
import static palaestra.domain.statistics.EventKind.SIGNED_IN;
import static palaestra.domain.statistics.EventKind.SIGN_IN_FAILED;
import static palaestra.domain.statistics.EventKind.TASK_ADOPTED;
import static palaestra.domain.statistics.EventKind.TASK_ANSWERED;
import static palaestra.domain.statistics.EventKind.TASK_ASKED;
import static palaestra.domain.statistics.EventKind.TASK_STORED;
import static palaestra.domain.statistics.EventKind.VOTE_FIRST;
import static palaestra.domain.statistics.EventKind.VOTE_SECOND;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Role;
import palaestra.domain.account.SignedIn;
import palaestra.domain.arena.Ballot;
import palaestra.domain.arena.PairBook;
import palaestra.domain.arena.PairWish;
import palaestra.domain.arena.Privacy;
import palaestra.domain.arena.ShownItem;
import palaestra.domain.arena.ShownPair;
import palaestra.domain.arena.TaskKind;
import palaestra.domain.arena.VoteService;
import palaestra.domain.arena.rating.Verdict;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditService;
import palaestra.domain.course.CourseIds;
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.course.CourseTaskService;
import palaestra.domain.course.CourseTaskState.Action;
import palaestra.domain.course.CourseTasks;
import palaestra.domain.credit.CreditService;
import palaestra.domain.credit.RedeemCode;
import palaestra.domain.credit.RedeemCodeService;
import palaestra.domain.forum.AnswerId;
import palaestra.domain.forum.AnswerService;
import palaestra.domain.forum.ForumService;
import palaestra.domain.forum.HelpTaskId;
import palaestra.domain.generation.Sampling;
import palaestra.domain.statistics.Area;
import palaestra.domain.statistics.Cut;
import palaestra.domain.statistics.EventFigures;
import palaestra.domain.statistics.Histogram;
import palaestra.domain.statistics.Report;
import palaestra.domain.statistics.Split;
import palaestra.domain.statistics.Step;
import palaestra.persistence.container.TestClock;

/**
 * What happens besides generations, told by the services in which it happens. The first of two days in Berlin is the
 * one on which clocks are put back, and has 25 hours: 22:00 to 23:00 in UTC.
 */
class EventHistoryIT extends StatisticsCase {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final Cut TWO_DAYS = Cut.of(LocalDate.parse("2026-10-25").atStartOfDay(BERLIN).toInstant(),
            LocalDate.parse("2026-10-27").atStartOfDay(BERLIN).toInstant(), BERLIN, Step.DAY);
    private static final Instant MORNING = Instant.parse("2026-10-25T08:00:00Z");
    private static final Instant LAST_MOMENT = Instant.parse("2026-10-25T22:59:59.999999Z");
    private static final Instant MIDNIGHT = Instant.parse("2026-10-25T23:00:00Z");

    @Inject
    private ForumService forum;

    @Inject
    private AnswerService answers;

    @Inject
    private CreditService credits;

    @Inject
    private RedeemCodeService codes;

    @Inject
    private PairBook pairs;

    @Inject
    private VoteService votes;

    @Inject
    private CourseTaskService courses;

    @Inject
    private CourseTasks courseTasks;

    @Inject
    private AuditService audit;

    @Test
    void questionsAreFollowedFromStoringToAdoptionEachStepOnceATask() {
        SignedIn owner = signedIn("Ada", Role.USER);
        SignedIn programmer = signedIn("Grace", Role.PROGRAMMER);
        HelpTaskId asked = at(MORNING, () -> forum.add(owner, "please sort this list", null).id());
        at(MORNING, () -> forum.add(owner, "please sort that list", null));
        at(MORNING.plusSeconds(60), () -> ask(owner, asked));
        AnswerId first = at(MORNING.plusSeconds(600), () -> answers.answer(programmer, asked, "so").id());
        AnswerId second = at(LAST_MOMENT, () -> answers.answer(programmer, asked, "or so").id());
        at(MIDNIGHT, () -> adopt(owner, first));
        at(MIDNIGHT.plusSeconds(1), () -> {
            answers.release(owner, first, Optional.empty());
            return null;
        });
        at(MIDNIGHT.plusSeconds(2), () -> adopt(owner, second));
        at(MIDNIGHT.plusSeconds(3), () -> ask(owner, asked));

        Report report = report(Area.FORUM, Split.NONE);

        EventFigures sunday = point(report, 0);
        assertThat(sunday.count(TASK_STORED)).isEqualTo(2);
        assertThat(sunday.count(TASK_ASKED)).isEqualTo(1);
        assertThat(sunday.count(ANSWER_GIVEN)).isEqualTo(2);
        assertThat(sunday.count(TASK_ANSWERED)).isEqualTo(1);
        assertThat(sunday.count(TASK_ADOPTED)).isZero();
        EventFigures monday = point(report, 1);
        assertThat(monday.count(TASK_ASKED)).isZero();
        assertThat(monday.count(TASK_ADOPTED)).isEqualTo(1);
        double expected = Duration.between(MORNING.plusSeconds(60), MIDNIGHT).toNanos() / 1_000.0;
        assertThat(monday.of(TASK_ADOPTED).durations().quantile(0.5).orElseThrow())
                .isCloseTo(expected, within(expected * Histogram.ERROR));
    }

    @Test
    void creditsAreCountedByWhyTheyCameAndWentAndOutliveTheirAccount() {
        SignedIn owner = signedIn("Ada", Role.USER);
        at(MORNING, () -> grant(owner, 100));
        at(LAST_MOMENT, () -> {
            codes.create(administrator, new RedeemCode("CODE", 50, Optional.empty()));
            return codes.redeem(owner.account(), "CODE");
        });
        at(MIDNIGHT, () -> credits.hold(owner, "task", 80));
        at(MIDNIGHT.plusSeconds(1), () -> credits.settle("task", 30, "an answer", null));
        stage.execute("delete from account where id = " + owner.account().value());

        Report report = report(Area.CREDITS, Split.KIND);

        assertThat(point(report, 0).of(CREDITS_ISSUED).amount()).isEqualTo(100);
        assertThat(point(report, 0).of(CREDITS_REDEEMED).amount()).isEqualTo(50);
        assertThat(point(report, 0).count(CREDITS_REDEEMED)).isEqualTo(1);
        assertThat(point(report, 0).count(CREDITS_SPENT)).isZero();
        assertThat(point(report, 1).of(CREDITS_SPENT).amount()).isEqualTo(30);
        assertThat(report.groups()).extracting(Report.Group::name)
                .containsExactlyInAnyOrder("GRANTED", "REDEEMED", "CONSUMED");
    }

    @Test
    void votesAreCountedByThePositionOfWhatWasPreferred() {
        ShownPair one = at(MORNING, this::shown);
        ShownPair two = at(LAST_MOMENT, this::shown);
        at(LAST_MOMENT, () -> vote(one, Verdict.FIRST));
        at(MIDNIGHT, () -> vote(two, Verdict.SECOND));
        at(MIDNIGHT, () -> vote(two, Verdict.SECOND));

        Report report = report(Area.ARENA, Split.KIND);

        assertThat(point(report, 0).count(PAIR_SHOWN)).isEqualTo(2);
        assertThat(point(report, 0).count(VOTE_FIRST)).isEqualTo(1);
        assertThat(point(report, 1).count(VOTE_SECOND)).isEqualTo(1);
        assertThat(report.now().total().events().share(VOTE_FIRST, VOTE_SECOND)).hasValue(0.5);
        assertThat(report.groups()).singleElement().satisfies(group -> {
            assertThat(group.name()).isEqualTo("COMPLETION");
            assertThat(group.series().total().events()).isEqualTo(report.now().total().events());
        });
    }

    @Test
    void everyEndOfACourseTaskCountsAlsoIfItIsDoneAgainAndDeleted() {
        AccountId owner = accounts.get(0);
        CourseTaskId task = at(MORNING, () -> courses.create(owner, "revision", new CourseIds(List.of())).id());
        at(MORNING.plusSeconds(10), () -> run(owner, task, Action.START));
        at(MORNING.plusSeconds(20), () -> stop(owner, task, Action.PAUSE));
        at(MORNING.plusSeconds(30), () -> run(owner, task, Action.RESUME));
        at(MORNING.plusSeconds(40), () -> courseTasks.move(task, Action.FAIL, clock(), Optional.of("why")));
        at(LAST_MOMENT, () -> run(owner, task, Action.RETRY));
        at(MIDNIGHT.plusSeconds(100), () -> courseTasks.move(task, Action.COMPLETE, clock(), Optional.empty()));
        CourseTaskId other = at(MIDNIGHT, () -> courses.create(owner, "more", new CourseIds(List.of())).id());
        at(MIDNIGHT.plusSeconds(200), () -> stop(owner, other, Action.CANCEL));
        stage.execute("delete from course_task");

        Report report = report(Area.COURSES, Split.NONE);

        EventFigures sunday = point(report, 0);
        EventFigures monday = point(report, 1);
        assertThat(Stream.of(COURSE_CREATED, COURSE_STARTED, COURSE_FAILED, COURSE_COMPLETED).map(sunday::count))
                .containsExactly(1L, 2L, 1L, 0L);
        assertThat(Stream.of(COURSE_CREATED, COURSE_STARTED, COURSE_COMPLETED, COURSE_CANCELLED).map(monday::count))
                .containsExactly(1L, 0L, 1L, 1L);
        assertThat(monday.of(COURSE_COMPLETED).durations().quantile(1).orElseThrow())
                .isCloseTo(100e6, within(100e6 * (Histogram.ERROR + 1e-6)));
    }

    @Test
    void accountsAreCountedWhenTheyRegisterAndSignInAndAreActive() {
        at(MORNING, () -> tell(AuditKind.REGISTRATION, accounts.get(0)));
        at(MORNING, () -> tell(AuditKind.SIGN_IN, accounts.get(0)));
        at(LAST_MOMENT, () -> tell(AuditKind.SIGN_IN, accounts.get(39)));
        at(MIDNIGHT, () -> tell(AuditKind.SIGN_IN, accounts.get(39)));
        at(MIDNIGHT, () -> tell(AuditKind.SIGN_IN_FAILED, accounts.get(1)));
        at(MIDNIGHT, () -> tell(AuditKind.BAN, accounts.get(2)));

        Report report = report(Area.ACCOUNTS, Split.NONE);

        assertThat(Stream.of(REGISTERED, SIGNED_IN, SIGN_IN_FAILED).map(point(report, 0)::count))
                .containsExactly(1L, 2L, 0L);
        assertThat(Stream.of(REGISTERED, SIGNED_IN, SIGN_IN_FAILED).map(point(report, 1)::count))
                .containsExactly(0L, 1L, 1L);
        assertThat(report.now().points().get(0).active()).isEqualTo(2);
        assertThat(report.now().points().get(1).active()).isEqualTo(1);
        assertThat(report.now().total().active()).isEqualTo(2);
    }

    private Report report(Area area, Split split) {
        bringUpToDate();
        return statistics.report(administrator, area, TWO_DAYS, split);
    }

    private static EventFigures point(Report report, int number) {
        assertThat(report.now().points()).hasSize(2);
        return report.now().points().get(number).events();
    }

    private <T> T at(Instant time, Supplier<T> work) {
        TestClock.freeze(time);
        return stage.inTransaction(work);
    }

    private static Instant clock() {
        return new TestClock().instant();
    }

    private Object ask(SignedIn owner, HelpTaskId task) {
        forum.ask(owner, owner.account(), task);
        return null;
    }

    private Object adopt(SignedIn owner, AnswerId answer) {
        answers.adopt(owner, answer, Optional.empty());
        return null;
    }

    private Object grant(SignedIn owner, long amount) {
        credits.grant(administrator, owner.account(), amount, UUID.randomUUID().toString(), "Add");
        return null;
    }

    private Object run(AccountId owner, CourseTaskId task, Action action) {
        courses.run(owner, task, action);
        return null;
    }

    private Object stop(AccountId owner, CourseTaskId task, Action action) {
        courses.stop(owner, task, action);
        return null;
    }

    private Object tell(AuditKind kind, AccountId account) {
        audit.record(kind, account, account);
        return null;
    }

    private ShownPair shown() {
        PairWish wish = new PairWish(TaskKind.COMPLETION, "p", "ada", Privacy.PRIVATE, "before", "after", "", "",
                "python", new Sampling(0, 10, 1, 0, 0), 5, List.of());
        ShownPair pair = new ShownPair(UUID.randomUUID(), wish, "before", clock(), List.of(
                new ShownItem(UUID.randomUUID(), "a", "x", Duration.ofMillis(100), 1, 1),
                new ShownItem(UUID.randomUUID(), "b", "y", Duration.ofMillis(200), 1, 1)));
        pairs.write(pair, List.of());
        return pair;
    }

    private Object vote(ShownPair pair, Verdict verdict) {
        votes.cast(new Ballot(TaskKind.COMPLETION, "ada", pair.items().stream().map(item -> item.id().toString())
                .toList(), verdict, "python", Privacy.PRIVATE, null, null));
        return null;
    }
}
