package palaestra.domain.course;

import java.util.Optional;
import java.util.function.BooleanSupplier;
import palaestra.domain.course.Claim.Position;
import palaestra.domain.course.CourseTaskState.Action;

/**
 * One task on the node that runs it. Knows no thread and no clock: whoever owns it calls {@link #step} when it is due,
 * does the work it asks for and writes what it says. Times are nanoseconds of {@link System#nanoTime}.
 */
final class Rehearsal {

    /** Work that takes its time and is done elsewhere. */
    enum Work {
        PREPARE, SOLVE, RELOAD
    }

    private enum Phase {
        /** Its plan is being made. */
        NEW,
        /** Before the current item, or at a second of it after a pause. */
        ENTERING,
        MOVING,
        /** Before an exercise that the code model has no time for. */
        AT_THE_MODELS_DOOR,
        SOLVING,
        /** Before an item that is not open yet. */
        WAITING
    }

    private static final double NANOS = 1e9;
    /** In the course's time. */
    private static final double RETRY_SECONDS = 30;
    private static final long SHORTEST_WAIT = 200_000_000;
    /** However fast time passes, others have their turn after so many items. */
    private static final int MOST_ITEMS_AT_ONCE = 200;

    private final Claim claim;
    private final long claimedAt;
    private final Diary diary = new Diary();
    private Route route;
    private Pace pace;
    private Phase phase = Phase.NEW;
    private String detail;
    private boolean toldToWait;
    /** Up to when it has been gone through, and when there is something to do again. */
    private long cursor;
    private long due;
    private Work work = Work.PREPARE;

    Rehearsal(Claim claim, long now) {
        this.claim = claim;
        this.claimedAt = now;
        this.due = now;
    }

    Claim claim() {
        return claim;
    }

    long due() {
        return due;
    }

    /** Whether it goes on as soon as the code model has time for it, rather than at {@link #due}. */
    boolean waitsForTheModel() {
        return phase == Phase.AT_THE_MODELS_DOOR;
    }

    /** What has to be done elsewhere before it goes on; told once. */
    Optional<Work> takeWork() {
        Optional<Work> taken = Optional.ofNullable(work);
        work = null;
        return taken;
    }

    Course currentCourse() {
        return route.course();
    }

    int currentItem() {
        return route.itemNumber();
    }

    /** The plan is made: goes on where the claim says. */
    void begin(Plan plan, Pace chosen, long now) {
        route = new Route(plan, claim.position(), claim.completedCourses());
        pace = chosen;
        if (route.isAtTheBeginning()) {
            plan.unknown().forEach(id -> diary.warning("Course " + id + ": not in the catalogue."));
            diary.info("Rehearsal of " + plan.total() + " courses, " + Diary.length(plan.seconds()) + " at speed "
                    + pace.speed() + ".");
        } else {
            diary.info(route.isOver() ? "Goes on."
                    : "Goes on at " + Diary.length(route.second()) + " of " + route.where() + ".");
        }
        enter(now);
    }

    /** @param solution null if the model gave none; @param trouble why not */
    void solved(Solution solution, String trouble, long now) {
        if (solution == null) {
            diary.warning(route.where() + ": no solution. " + trouble);
        } else {
            diary.keep(solution);
            diary.info(route.where() + ": solved, " + solution.code().lines().count() + " lines.");
        }
        nextItem();
        enter(now);
    }

    /** The current course, as the catalogue has it now. */
    void reloaded(Optional<Course> newer, long now) {
        newer.ifPresent(route::renew);
        enter(now);
    }

    /** Tries again later what could not be done elsewhere; an exercise, if it may be solved by then. */
    void again(Work what, long at) {
        if (what == Work.SOLVE) {
            phase = Phase.ENTERING;
        } else {
            work = what;
        }
        due = at;
    }

    /**
     * Goes on as far as the time allows.
     *
     * @param maySolve asked before work of a model begins
     * @return what to write
     */
    Advance step(long now, BooleanSupplier maySolve) {
        for (int items = 0; items < MOST_ITEMS_AT_ONCE; items++) {
            if (route.isOver()) {
                return end();
            }
            if (phase == Phase.MOVING) {
                if (due > now) {
                    return advance(Math.min(route.item().seconds(),
                            route.second() + (now - cursor) / NANOS * pace.rate()));
                }
                cursor = due;
                nextItem();
                phase = Phase.ENTERING;
            } else if (phase != Phase.SOLVING) {
                Optional<Advance> stop = enterItem(now, maySolve);
                if (stop.isPresent()) {
                    return stop.get();
                }
            } else {
                return advance(0);
            }
        }
        due = now;
        return advance(route.second());
    }

    private Optional<Advance> enterItem(long now, BooleanSupplier maySolve) {
        CourseItem current = route.item();
        if (!current.isOpenAfter(elapsed(now))) {
            return atClosedItem(current, now);
        }
        toldToWait = false;
        detail = null;
        return switch (current.kind()) {
            case VIDEO, READING -> {
                move(current);
                yield Optional.empty();
            }
            case LINK -> {
                diary.warning(route.where() + ": left out, a rehearsal opens no links.");
                nextItem();
                yield Optional.empty();
            }
            case EXERCISE -> Optional.of(atExercise(maySolve));
        };
    }

    private void move(CourseItem current) {
        if (route.second() == 0) {
            diary.info(route.where() + " (" + Diary.length(current.seconds()) + ")");
        }
        phase = Phase.MOVING;
        due = cursor + Math.round((current.seconds() - route.second()) / pace.rate() * NANOS);
    }

    private Advance atExercise(BooleanSupplier maySolve) {
        if (maySolve.getAsBoolean()) {
            diary.info(route.where() + ": given to the code model.");
            phase = Phase.SOLVING;
            detail = "The code model is at work";
            work = Work.SOLVE;
        } else {
            phase = Phase.AT_THE_MODELS_DOOR;
            detail = "Waits for the code model";
        }
        return advance(0);
    }

    private Optional<Advance> atClosedItem(CourseItem current, long now) {
        switch (pace.notOpen()) {
            case CONTINUE -> {
                diary.warning(route.where() + ": left out, it is not open yet.");
                nextItem();
                return Optional.empty();
            }
            case ASK -> {
                String reason = route.where() + " is not open yet. Resume the task to try again.";
                diary.warning(reason);
                return Optional.of(advance(0, new Advance.End(Action.PAUSE, reason)));
            }
            default -> {
                if (!toldToWait) {
                    diary.warning(route.where() + ": not open yet, is tried again.");
                    toldToWait = true;
                }
                detail = "Not open yet";
                wait(current, now);
                return Optional.of(advance(0));
            }
        }
    }

    private void wait(CourseItem current, long now) {
        double remaining = current.open() ? Math.min(RETRY_SECONDS, current.opensAfterSeconds() - elapsed(now))
                : RETRY_SECONDS;
        due = now + Math.max(SHORTEST_WAIT, Math.round(remaining / pace.timeScale() * NANOS));
        cursor = due;
        if (phase == Phase.WAITING && !current.open()) {
            work = Work.RELOAD;
        }
        phase = Phase.WAITING;
    }

    private void enter(long now) {
        phase = Phase.ENTERING;
        cursor = now;
        due = now;
    }

    private void nextItem() {
        String course = route.course().name();
        if (route.next()) {
            diary.info("Course " + course + ": done.");
        }
    }

    private Advance end() {
        Plan plan = route.plan();
        if (route.completed() == 0) {
            String reason = "None of the courses is in the catalogue.";
            diary.error(reason);
            return ended(new Advance.End(Action.FAIL, reason));
        }
        String outcome = "Completed " + route.completed() + " of " + (plan.total() + plan.unknown().size())
                + " courses";
        diary.info(outcome + ".");
        return ended(new Advance.End(Action.COMPLETE, plan.unknown().isEmpty() ? null : outcome
                + "; not in the catalogue: "
                + String.join(", ", plan.unknown().subList(0, Math.min(3, plan.unknown().size()))) + "."));
    }

    /** A later start begins at the beginning. */
    private Advance ended(Advance.End end) {
        return new Advance(claim.task(), claim.fence(), Position.START, false, pace.rate(), route.displayOfTheEnd(),
                Optional.of(end), diary.takeLines(), diary.takeSolutions());
    }

    private Advance advance(double second) {
        return advance(second, null);
    }

    private Advance advance(double second, Advance.End end) {
        return new Advance(claim.task(), claim.fence(), route.at(second), phase == Phase.MOVING, pace.rate(),
                route.display(detail), Optional.ofNullable(end), diary.takeLines(), diary.takeSolutions());
    }

    private double elapsed(long now) {
        return (claim.secondsSinceBegin() + (now - claimedAt) / NANOS) * pace.timeScale();
    }
}
