package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import palaestra.domain.course.CourseTaskState.Action;

/** The transactions of those who run tasks, and of those who carry their messages. */
@ApplicationScoped
@Transactional
public class RehearsalLedger {

    private final RehearsalStore store;
    private final CourseTasks tasks;
    private final SystemParameters parameters;
    private final Event<CourseTaskQueued> queued;
    private final Event<CourseTaskChanged> changed;
    private final Clock clock;

    protected RehearsalLedger() {
        this(null, null, null, null, null, null);
    }

    @Inject
    public RehearsalLedger(RehearsalStore store, CourseTasks tasks, SystemParameters parameters,
            Event<CourseTaskQueued> queued, Event<CourseTaskChanged> changed, Clock clock) {
        this.store = store;
        this.tasks = tasks;
        this.parameters = parameters;
        this.queued = queued;
        this.changed = changed;
        this.clock = clock;
    }

    public void register(UUID node) {
        store.register(node);
    }

    public boolean renew(UUID node) {
        return store.renew(node);
    }

    public Optional<Claim> claim(UUID node, CourseTaskId task) {
        return store.claim(node, task);
    }

    /** @return the tasks that were written; the others are not the node's any more */
    public Set<CourseTaskId> advance(UUID node, List<Advance> steps) {
        Set<CourseTaskId> written = store.advance(node, steps, clock.instant());
        written.forEach(task -> changed.fire(new CourseTaskChanged(task, false)));
        return written;
    }

    /** Those of the tasks that are the node's own. */
    public Set<CourseTaskId> heldBy(UUID node, Set<CourseTaskId> tasks) {
        return store.heldBy(node, tasks);
    }

    /** Gives these tasks of the node back to the queue. */
    public void release(UUID node, Set<CourseTaskId> some) {
        if (!some.isEmpty()) {
            store.release(node, some).forEach(this::requeued);
        }
    }

    /** Gives all tasks of the node back to the queue, and forgets the node. */
    public void release(UUID node) {
        store.release(node).forEach(this::requeued);
    }

    public int releaseDead() {
        Set<CourseTaskId> released = store.releaseDead();
        released.forEach(this::requeued);
        return released.size();
    }

    /** Queued tasks whose message got lost; whoever gets them has to send it. */
    public List<CourseTaskId> takeUnsent(int limit) {
        return store.takeUnsent(limit);
    }

    public void sent(Map<CourseTaskId, String> messages) {
        store.sent(messages);
    }

    /** Fails the tasks that have run for longer than {@link SystemParameter#TASK_TIMEOUT}, on whatever node. */
    public void failOverdue() {
        int seconds = parameters.get(SystemParameter.TASK_TIMEOUT);
        String reason = "Stopped after running for " + seconds + " s without a pause, which is the limit.";
        for (CourseTaskId task : store.failOverdue(seconds, reason, clock.instant())) {
            failed(task, reason);
        }
    }

    /** Fails a task that cannot be run, if it still runs. */
    public void fail(CourseTaskId task, String reason) {
        if (tasks.move(task, Action.FAIL, clock.instant(), Optional.of(reason))) {
            failed(task, reason);
        }
    }

    private void failed(CourseTaskId task, String reason) {
        tasks.addLog(task, LogLine.Entry.error(reason), clock.instant());
        changed.fire(new CourseTaskChanged(task, true));
    }

    private void requeued(CourseTaskId task) {
        queued.fire(new CourseTaskQueued(task));
        changed.fire(new CourseTaskChanged(task, false));
    }
}
