package palaestra.domain.forum;

/** Whether a help task waits for programmers. A task may go from each state to the other, any number of times. */
public enum HelpTaskState {
    OPEN,
    FINISHED
}
