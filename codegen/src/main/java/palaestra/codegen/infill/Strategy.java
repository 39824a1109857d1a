package palaestra.codegen.infill;

/** How a chat model is asked for the text at a cursor. */
public enum Strategy {
    /** Prefix, then suffix; the model begins by repeating the prefix's last line. What most models do best. */
    PSM,
    /** The same with the suffix first. */
    SPM,
    /** The whole text with a placeholder at the cursor; the model writes what replaces it. */
    MASK;

    /** Whether the model is asked to repeat the lines around the cursor. */
    boolean repeats() {
        return this != MASK;
    }
}
