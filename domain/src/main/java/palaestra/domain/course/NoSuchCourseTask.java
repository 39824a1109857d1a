package palaestra.domain.course;

import palaestra.domain.shared.NotFound;

/** No course task has that number, or not of this owner. */
public class NoSuchCourseTask extends NotFound {

    public NoSuchCourseTask() {
        super("There is no such task.");
    }
}
