package palaestra.domain.forum;

/** The number of a help task. */
public record HelpTaskId(long value) {
}
