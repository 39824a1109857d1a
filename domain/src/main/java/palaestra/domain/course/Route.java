package palaestra.domain.course;

import palaestra.domain.course.Claim.Position;

/** Where in its plan a rehearsal is: which course and item, and from which second on it goes through that. */
final class Route {

    private Plan plan;
    private int course;
    private int item;
    private double second;
    private int completed;

    /**
     * What the plan does not have any more is begun at its beginning.
     *
     * @param completed how many courses were completed up to there
     */
    Route(Plan plan, Position from, int completed) {
        this.plan = plan;
        this.course = Math.min(from.course(), plan.total());
        this.item = !isOver() && from.item() < course().items().size() ? from.item() : 0;
        this.second = item == from.item() ? from.second() : 0;
        this.completed = isAtTheBeginning() ? 0 : Math.min(completed, course);
    }

    Plan plan() {
        return plan;
    }

    boolean isAtTheBeginning() {
        return course == 0 && item == 0 && second == 0;
    }

    boolean isOver() {
        return course >= plan.total();
    }

    Course course() {
        return plan.courses().get(course);
    }

    CourseItem item() {
        return course().items().get(item);
    }

    int itemNumber() {
        return item;
    }

    double second() {
        return second;
    }

    int completed() {
        return completed;
    }

    /** The current item in words. */
    String where() {
        return course().name() + ", " + item().label();
    }

    Position at(double currentSecond) {
        return new Position(course, item, currentSecond);
    }

    /** @return whether that was the last item of its course */
    boolean next() {
        second = 0;
        item++;
        boolean courseDone = item >= course().items().size();
        if (courseDone) {
            completed++;
            course++;
            item = 0;
        }
        return courseDone;
    }

    /** Goes on by a newer version of the current course, unless that is shorter than where this is. */
    void renew(Course newer) {
        if (item < newer.items().size()) {
            plan = plan.with(newer);
        }
    }

    /** @param detail null for nothing */
    Advance.Display display(String detail) {
        return new Advance.Display(item().label(), detail, item().seconds(), plan.secondsBefore(course, item),
                plan.seconds(), completed, plan.unknown().size(), plan.total());
    }

    Advance.Display displayOfTheEnd() {
        return new Advance.Display(null, null, 0, plan.seconds(), plan.seconds(), completed, plan.unknown().size(),
                plan.total());
    }
}
