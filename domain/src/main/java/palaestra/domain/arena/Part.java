package palaestra.domain.arena;

/** The texts that people write and models answer. Whatever is not named here is not kept at any level. */
public enum Part {
    /** What is before the cursor or the selection. */
    PREFIX,
    /** What is after it. */
    SUFFIX,
    /** The selection that shall be changed. */
    CODE,
    /** What shall become of it. */
    INSTRUCTION,
    /** What a model made of it. */
    ANSWER,
    /** The address of the repository that the file is from. */
    REPOSITORY,
    /** What the client called its user. */
    NAME
}
