package palaestra.domain.statistics;

/** What figures can be split by. */
public enum Split {
    NONE, MODEL, LANGUAGE, DIALECT, KIND
}
