package palaestra.domain.course;

import palaestra.domain.account.AccountId;

/**
 * That this node runs the task now, and where it goes on.
 *
 * @param fence to be shown with every write; an older one is refused
 * @param secondsSinceBegin how long ago the rehearsal began, by the wall clock
 */
public record Claim(CourseTaskId task, AccountId owner, CourseIds courses, long fence, Position position,
        double secondsSinceBegin, int completedCourses) {

    /**
     * Where in its courses a rehearsal is.
     *
     * @param course the number of the course among those of the task that the catalogue knows, 0 for the first
     * @param item the number of the item in the course, 0 for the first
     * @param second of the item
     */
    public record Position(int course, int item, double second) {

        static final Position START = new Position(0, 0, 0);
    }
}
