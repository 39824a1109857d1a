package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountSupervision;
import palaestra.domain.account.SignedIn;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditService;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.statistics.EventJournal;
import palaestra.domain.statistics.EventKind;

/** What administrators see of and do to everybody's tasks. What they do is in the audit trail. */
@ApplicationScoped
@Transactional
public class CourseSupervision {

    private final CourseTaskService service;
    private final CourseTasks tasks;
    private final CourseFigures figures;
    private final EventJournal events;
    private final RehearsalLedger ledger;
    private final AccountSupervision accounts;
    private final SystemParameters parameters;
    private final AuditService audit;
    private final Clock clock;

    protected CourseSupervision() {
        this(null, null, null, null, null, null, null, null, null);
    }

    @Inject
    public CourseSupervision(CourseTaskService service, CourseTasks tasks, CourseFigures figures,
            EventJournal events, RehearsalLedger ledger, AccountSupervision accounts, SystemParameters parameters,
            AuditService audit, Clock clock) {
        this.service = service;
        this.tasks = tasks;
        this.figures = figures;
        this.events = events;
        this.ledger = ledger;
        this.accounts = accounts;
        this.parameters = parameters;
        this.audit = audit;
        this.clock = clock;
    }

    /** @param usernames of the tasks' owners */
    public record Page(TaskPage tasks, Map<AccountId, String> usernames) {
    }

    /** @throws Forbidden unless an administrator asks */
    public Page list(SignedIn administrator, TaskFilter filter, TaskWindow window) {
        TaskPage page = service.listAll(administrator, filter, window);
        return new Page(page, figures.usernames(
                page.tasks().stream().map(CourseTask::owner).collect(Collectors.toSet())));
    }

    /**
     * Cancels anybody's task.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NoSuchCourseTask if there is no such task
     * @throws WrongTaskState unless it is pending or running
     */
    public void forceStop(SignedIn administrator, CourseTaskId id) {
        service.forceStop(administrator, id);
        AccountId owner = tasks.find(id).map(CourseTask::owner).orElse(null);
        audit.record(AuditKind.TASK_FORCE_STOP, administrator.account(), owner);
    }

    /**
     * Starts anybody's task over, within its owner's limits.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NoSuchCourseTask if there is no such task
     * @throws WrongTaskState unless it has failed or was cancelled
     * @throws TooManyTasks if that would be one task too many for its owner
     * @throws NoCatalogueAccount if the catalogue wants an account and the owner has set none
     */
    public void retry(SignedIn administrator, CourseTaskId id) {
        administrator.requireAdministrator();
        AccountId owner = tasks.find(id).map(CourseTask::owner).orElseThrow(NoSuchCourseTask::new);
        service.run(owner, id, CourseTaskState.Action.RETRY);
        audit.record(AuditKind.TASK_RETRY, administrator.account(), owner);
    }

    /**
     * The newest lines of anybody's task, newest first.
     *
     * @param limit 1 to {@link LogLine#KEPT}
     * @throws Forbidden unless an administrator asks
     * @throws NoSuchCourseTask if there is no such task
     */
    public List<LogLine> log(SignedIn administrator, CourseTaskId id, int limit) {
        administrator.requireAdministrator();
        tasks.find(id).orElseThrow(NoSuchCourseTask::new);
        return tasks.log(id, limit);
    }

    /**
     * Gives tasks of nodes that died back to the queue, as happens of itself every few seconds.
     *
     * @return how many there were
     * @throws Forbidden unless an administrator asks
     */
    public int recover(SignedIn administrator) {
        administrator.requireAdministrator();
        return ledger.releaseDead();
    }

    /** @throws Forbidden unless an administrator asks */
    public PlatformFigures figures(SignedIn administrator) {
        administrator.requireAdministrator();
        Instant midnight = clock.instant().truncatedTo(ChronoUnit.DAYS);
        return new PlatformFigures(accounts.count(administrator),
                new TaskCounts(figures.countByState(Optional.empty())),
                new TaskCounts(Map.of(
                        CourseTaskState.COMPLETED, events.countSince(midnight, EventKind.COURSE_COMPLETED),
                        CourseTaskState.FAILED, events.countSince(midnight, EventKind.COURSE_FAILED))),
                audit.countSince(AuditKind.Level.WARNING, midnight)
                        + audit.countSince(AuditKind.Level.ERROR, midnight));
    }

    public TaskCounts countsOf(AccountId owner) {
        return new TaskCounts(figures.countByState(Optional.of(owner)));
    }

    /**
     * Sets all of them or none, as {@link SystemParameters#set}, and writes that into the audit trail.
     *
     * @throws Forbidden unless an administrator asks
     * @throws palaestra.domain.shared.Invalid if a value is out of its parameter's bounds
     */
    public void set(SignedIn administrator, Map<SystemParameter, Integer> values) {
        values.forEach((parameter, value) -> parameters.set(administrator, parameter, value));
        audit.record(AuditKind.SYSTEM_CHANGE, administrator.account(), null);
    }
}
