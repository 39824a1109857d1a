package palaestra.domain.course;

import palaestra.domain.shared.Conflict;

/** The task is in a state in which that cannot be done to it. */
public class WrongTaskState extends Conflict {

    public WrongTaskState() {
        super("The task's state does not allow that.");
    }
}
