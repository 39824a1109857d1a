package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.account.AccountEvent;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.SignedIn;
import palaestra.domain.course.CourseTaskState.Action;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.NotSignedIn;

/** What owners and administrators do with course tasks. To its owner, somebody else's task does not exist. */
@ApplicationScoped
@Transactional
public class CourseTaskService {

    private static final Map<Action, String> TOLD = new EnumMap<>(Map.of(
            Action.START, "Started; the task waits for its turn.",
            Action.PAUSE, "Paused.",
            Action.RESUME, "Resumed; the task waits for its turn.",
            Action.CANCEL, "Cancelled.",
            Action.RETRY, "Started over; the task waits for its turn.",
            Action.FORCE_STOP, "Stopped by an administrator."));

    private final CourseTasks tasks;
    private final Accounts accounts;
    private final CourseDirectory courses;
    private final SystemParameters parameters;
    private final Event<CourseTaskQueued> queued;
    private final Event<CourseTaskChanged> changed;
    private final Clock clock;

    protected CourseTaskService() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    public CourseTaskService(CourseTasks tasks, Accounts accounts, CourseDirectory courses,
            SystemParameters parameters, Event<CourseTaskQueued> queued, Event<CourseTaskChanged> changed,
            Clock clock) {
        this.tasks = tasks;
        this.accounts = accounts;
        this.courses = courses;
        this.parameters = parameters;
        this.queued = queued;
        this.changed = changed;
        this.clock = clock;
    }

    /**
     * Stores a task that is pending.
     *
     * @throws TooManyTasks if the owner has as many pending and running ones as he may
     * @throws palaestra.domain.shared.Invalid if the name is out of its bounds
     */
    public CourseTask create(AccountId owner, String name, CourseIds chosen) {
        CourseTask task = new CourseTask(owner, name, chosen, clock.instant());
        requireRoom(owner);
        tasks.add(task);
        return task;
    }

    /** @throws NoSuchCourseTask unless it is the owner's */
    public CourseTask read(AccountId owner, CourseTaskId id) {
        return tasks.find(id).filter(task -> task.owner().equals(owner)).orElseThrow(NoSuchCourseTask::new);
    }

    /** Those of them that there still are, whoever owns them; in no particular order. */
    public List<CourseTask> readAll(Set<CourseTaskId> ids) {
        return tasks.findAll(ids);
    }

    public TaskPage list(AccountId owner, Optional<Set<CourseTaskState>> states, TaskWindow window) {
        return tasks.list(new TaskFilter(Optional.of(owner), states), window);
    }

    /** @throws Forbidden unless an administrator asks */
    public TaskPage listAll(SignedIn reader, TaskFilter filter, TaskWindow window) {
        reader.requireAdministrator();
        return tasks.list(filter, window);
    }

    /** @throws NoSuchCourseTask unless it is the owner's */
    public CourseTask rename(AccountId owner, CourseTaskId id, Optional<String> name) {
        CourseTask task = read(owner, id);
        name.ifPresent(task::rename);
        return task;
    }

    /**
     * Starts, resumes or starts over.
     *
     * @throws NoSuchCourseTask unless it is the owner's
     * @throws WrongTaskState if the task's state does not allow it
     * @throws NoCatalogueAccount if the catalogue wants an account and the owner has set none
     * @throws TooManyTasks if that would be one running task too many
     */
    public void run(AccountId owner, CourseTaskId id, Action action) {
        lock(owner);
        CourseTask task = read(owner, id);
        if (!action.isLegalIn(task.state())) {
            throw new WrongTaskState();
        }
        courses.requireAccount(owner);
        if (!CourseTaskState.ACTIVE.contains(task.state())) {
            requireRoom(owner);
        }
        move(id, action, Optional.empty());
        queued.fire(new CourseTaskQueued(id));
    }

    /**
     * Pauses or cancels, and keeps the position.
     *
     * @throws NoSuchCourseTask unless it is the owner's
     * @throws WrongTaskState if the task's state does not allow it
     */
    public void stop(AccountId owner, CourseTaskId id, Action action) {
        read(owner, id);
        move(id, action, Optional.empty());
    }

    /**
     * @throws NoSuchCourseTask unless it is the owner's
     * @throws WrongTaskState if the task is pending or running
     */
    public void delete(AccountId owner, CourseTaskId id) {
        read(owner, id);
        if (!tasks.move(id, Action.DELETE, clock.instant(), Optional.empty())) {
            throw new WrongTaskState();
        }
        changed.fire(new CourseTaskChanged(id, true));
    }

    /**
     * Cancels anybody's task.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NoSuchCourseTask if there is no such task
     * @throws WrongTaskState unless it is pending or running
     */
    public void forceStop(SignedIn administrator, CourseTaskId id) {
        administrator.requireAdministrator();
        tasks.find(id).orElseThrow(NoSuchCourseTask::new);
        move(id, Action.FORCE_STOP, Optional.of("Stopped by the administrator " + administrator.username() + "."));
    }

    /** Cancels what runs for the account; to be called when it is disabled. */
    public void stopAllOf(AccountId owner) {
        for (CourseTaskId id : tasks.runningOf(owner)) {
            if (tasks.move(id, Action.FORCE_STOP, clock.instant(), Optional.of("The account was disabled."))) {
                tasks.addLog(id, LogLine.Entry.warning("The account was disabled."), clock.instant());
                changed.fire(new CourseTaskChanged(id, true));
            }
        }
    }

    void stop(@Observes AccountEvent event) {
        if (event.what() == AccountEvent.What.BANNED || event.what() == AccountEvent.What.DISABLED) {
            stopAllOf(event.subject());
        }
    }

    /** @param limit 1 to {@link LogLine#KEPT}; newest first */
    public List<LogLine> log(AccountId owner, CourseTaskId id, int limit) {
        read(owner, id);
        return tasks.log(id, limit);
    }

    /** @throws NoSuchCourseTask unless it is the owner's */
    public List<Solution> solutions(AccountId owner, CourseTaskId id) {
        read(owner, id);
        return tasks.solutions(id);
    }

    /** How many tasks go before it to the next free node, plus one; empty unless it waits for one. */
    public Optional<Integer> queuePosition(CourseTask task) {
        return task.queued() ? tasks.queuePosition(task.id()) : Optional.empty();
    }

    private void move(CourseTaskId id, Action action, Optional<String> reason) {
        Instant now = clock.instant();
        if (!tasks.move(id, action, now, reason)) {
            throw new WrongTaskState();
        }
        tasks.addLog(id, LogLine.Entry.info(TOLD.get(action)), now);
        changed.fire(new CourseTaskChanged(id, action.target().filter(CourseTaskState.RUNNING::equals).isEmpty()));
    }

    private void requireRoom(AccountId owner) {
        lock(owner);
        if (tasks.countActive(owner) >= parameters.get(SystemParameter.MAX_CONCURRENT_TASKS_PER_USER)) {
            throw new TooManyTasks();
        }
    }

    /** Makes the owner's transactions that count take turns. */
    private void lock(AccountId owner) {
        accounts.lock(owner).orElseThrow(() -> new NotSignedIn("This account does not exist any more."));
    }
}
