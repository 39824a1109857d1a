package palaestra.domain.course;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a course task is doing. */
public enum CourseTaskState {
    /** Created and never started. */
    PENDING,
    /** Goes on by itself: a node runs it, or it is queued for one. */
    RUNNING,
    /** Stands still where it was. */
    PAUSED,
    COMPLETED,
    FAILED,
    CANCELLED;

    /** The states that count against the owner's limit. */
    public static final Set<CourseTaskState> ACTIVE = Set.of(PENDING, RUNNING);

    /** What can be done to a task, where it is legal and where it leads. */
    public enum Action {
        START(RUNNING, PENDING, PAUSED, FAILED),
        PAUSE(PAUSED, RUNNING),
        /** Goes on at the same second of the same item. */
        RESUME(RUNNING, PAUSED),
        CANCEL(CANCELLED, PENDING, RUNNING, PAUSED, FAILED),
        /** Starts over. */
        RETRY(RUNNING, FAILED, CANCELLED),
        /** By an administrator. */
        FORCE_STOP(CANCELLED, PENDING, RUNNING),
        /** By the rehearsal itself, at its end. */
        COMPLETE(COMPLETED, RUNNING),
        /** By the rehearsal itself, or because its message cannot be processed. */
        FAIL(FAILED, RUNNING),
        /** Leads nowhere: the task is gone. */
        DELETE(null, PAUSED, COMPLETED, FAILED, CANCELLED);

        private final CourseTaskState target;
        private final Set<CourseTaskState> sources;

        Action(CourseTaskState target, CourseTaskState... sources) {
            this.target = target;
            this.sources = EnumSet.copyOf(Set.of(sources));
        }

        public Set<CourseTaskState> sources() {
            return sources;
        }

        public boolean isLegalIn(CourseTaskState state) {
            return sources.contains(state);
        }

        /** Empty for {@link #DELETE}. */
        public Optional<CourseTaskState> target() {
            return Optional.ofNullable(target);
        }
    }
}
