package palaestra.domain.course;

import palaestra.domain.shared.Conflict;

/** The owner has as many pending and running tasks as one may have. */
public class TooManyTasks extends Conflict {

    public TooManyTasks() {
        super("You have as many pending and running tasks as you may have. Finish or cancel one first.");
    }
}
