package palaestra.domain.course;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
        SOLVING,
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
    private Plan plan;
    private Pace pace;
    private Phase phase = Phase.NEW;
    private int course;
    private int item;
    private double second;
    private int completed;
    private String detail;
    private boolean toldToWait;
    /** Up to when it has been gone through, and when there is something to do again. */
    private long cursor;
    private long due;
    private Work work = Work.PREPARE;
    private List<LogLine.Entry> log = new ArrayList<>();
    private List<Solution> solutions = new ArrayList<>();

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

    /** What has to be done elsewhere before it goes on; told once. */
    Optional<Work> takeWork() {
        Optional<Work> taken = Optional.ofNullable(work);
        work = null;
        return taken;
    }

    Course currentCourse() {
        return plan.courses().get(course);
    }

    CourseItem currentItem() {
        return currentCourse().items().get(item);
    }

    /** The plan is made: goes on where the claim says. */
    void begin(Plan made, Pace chosen, long now) {
        plan = made;
        pace = chosen;
        Position position = claim.position();
        course = Math.min(position.course(), plan.total());
        item = course < plan.total() && position.item() < currentCourse().items().size() ? position.item() : 0;
        second = item == position.item() ? position.second() : 0;
        boolean afresh = course == 0 && item == 0 && second == 0;
        completed = afresh ? 0 : Math.min(claim.completedCourses(), course);
        if (afresh) {
            plan.unknown().forEach(id -> log.add(LogLine.Entry.warning("Course " + id + ": not in the catalogue.")));
            log.add(LogLine.Entry.info("Rehearsal of " + plan.total() + " courses, "
                    + length(plan.seconds()) + " at speed " + pace.speed() + "."));
        } else {
            log.add(LogLine.Entry.info("Goes on" + (course < plan.total() ? " at " + length(second) + " of "
                    + where() : "") + "."));
        }
        enter(now);
    }

    /** @param solution null if the model gave none; @param trouble why not */
    void solved(Solution solution, String trouble, long now) {
        if (solution == null) {
            log.add(LogLine.Entry.warning(where() + ": no solution. " + trouble));
        } else {
            solutions.add(solution);
            log.add(LogLine.Entry.info(where() + ": solved, " + solution.code().lines().count() + " lines."));
        }
        nextItem();
        enter(now);
    }

    /** The current course, as the catalogue has it now. */
    void reloaded(Optional<Course> newer, long now) {
        newer.filter(found -> item < found.items().size()).ifPresent(found -> plan = plan.with(found));
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
            if (course >= plan.total()) {
                return end();
            }
            if (phase == Phase.MOVING) {
                if (due > now) {
                    return advance(Math.min(currentItem().seconds(), second + (now - cursor) / NANOS * pace.rate()));
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
        return advance(second);
    }

    private Optional<Advance> enterItem(long now, BooleanSupplier maySolve) {
        CourseItem current = currentItem();
        if (!current.isOpenAfter(elapsed(now))) {
            return atClosedItem(current, now);
        }
        toldToWait = false;
        detail = null;
        switch (current.kind()) {
            case VIDEO, READING -> move(current);
            case LINK -> {
                log.add(LogLine.Entry.warning(where() + ": left out, a rehearsal opens no links."));
                nextItem();
            }
            case EXERCISE -> {
                if (!maySolve.getAsBoolean()) {
                    detail = "Waits for the code model";
                    due = now + SHORTEST_WAIT;
                    return Optional.of(advance(0));
                }
                log.add(LogLine.Entry.info(where() + ": given to the code model."));
                phase = Phase.SOLVING;
                detail = "The code model is at work";
                work = Work.SOLVE;
                return Optional.of(advance(0));
            }
        }
        return Optional.empty();
    }

    private void move(CourseItem current) {
        if (second == 0) {
            log.add(LogLine.Entry.info(where() + " (" + length(current.seconds()) + ")"));
        }
        phase = Phase.MOVING;
        due = cursor + Math.round((current.seconds() - second) / pace.rate() * NANOS);
    }

    private Optional<Advance> atClosedItem(CourseItem current, long now) {
        switch (pace.notOpen()) {
            case CONTINUE -> {
                log.add(LogLine.Entry.warning(where() + ": left out, it is not open yet."));
                nextItem();
                return Optional.empty();
            }
            case ASK -> {
                String reason = where() + " is not open yet. Resume the task to try again.";
                log.add(LogLine.Entry.warning(reason));
                return Optional.of(advance(0, new Advance.End(Action.PAUSE, reason)));
            }
            default -> {
                if (!toldToWait) {
                    log.add(LogLine.Entry.warning(where() + ": not open yet, is tried again."));
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
        second = 0;
        item++;
        if (item >= currentCourse().items().size()) {
            log.add(LogLine.Entry.info("Course " + currentCourse().name() + ": done."));
            completed++;
            course++;
            item = 0;
        }
    }

    private Advance end() {
        if (completed == 0) {
            String reason = "None of the courses is in the catalogue.";
            log.add(LogLine.Entry.error(reason));
            return ended(new Advance.End(Action.FAIL, reason));
        }
        int wanted = plan.total() + plan.unknown().size();
        log.add(LogLine.Entry.info("Completed " + completed + " of " + wanted + " courses."));
        return ended(new Advance.End(Action.COMPLETE, plan.unknown().isEmpty() ? null : "Completed " + completed
                + " of " + wanted + " courses; not in the catalogue: "
                + String.join(", ", plan.unknown().subList(0, Math.min(3, plan.unknown().size()))) + "."));
    }

    /** A later start begins at the beginning. */
    private Advance ended(Advance.End end) {
        Advance.Display display = new Advance.Display(null, null, 0, plan.seconds(), plan.seconds(), completed,
                plan.unknown().size(), plan.total());
        return new Advance(claim.task(), claim.fence(), Position.START, false, pace.rate(), display,
                Optional.of(end), takeLog(), takeSolutions());
    }

    private Advance advance(double at) {
        return advance(at, null);
    }

    private Advance advance(double at, Advance.End end) {
        CourseItem current = currentItem();
        Advance.Display display = new Advance.Display(current.label(), detail, current.seconds(),
                plan.secondsBefore(course, item), plan.seconds(), completed, plan.unknown().size(), plan.total());
        return new Advance(claim.task(), claim.fence(), new Position(course, item, at), phase == Phase.MOVING,
                pace.rate(), display, Optional.ofNullable(end), takeLog(), takeSolutions());
    }

    private List<LogLine.Entry> takeLog() {
        List<LogLine.Entry> taken = log;
        log = new ArrayList<>();
        return taken;
    }

    private List<Solution> takeSolutions() {
        List<Solution> taken = solutions;
        solutions = new ArrayList<>();
        return taken;
    }

    private double elapsed(long now) {
        return (claim.secondsSinceBegin() + (now - claimedAt) / NANOS) * pace.timeScale();
    }

    private String where() {
        return currentCourse().name() + ", " + currentItem().label();
    }

    private static String length(double seconds) {
        long whole = Math.round(seconds);
        return whole >= 3_600 ? String.format(Locale.ROOT, "%d:%02d:%02d", whole / 3_600, whole / 60 % 60, whole % 60)
                : String.format(Locale.ROOT, "%d:%02d", whole / 60, whole % 60);
    }
}
