package palaestra.codegen.recall;

/** The fields of a document of the index; those of words are searched, the others only stored. */
public final class IndexFields {

    public static final String LANGUAGE = "language";
    /** Words of the function's own name, apart and joined. */
    public static final String NAME = "name";
    /** Words of the name together with those of the names around it. */
    public static final String QUALIFIED = "qualified";
    /** Words of the names around it. */
    public static final String OWNER = "owner";
    /** First sentence of the documentation. */
    public static final String SUMMARY = "summary";
    /** The rest of the documentation, the parameters, and what the class or module is for. */
    public static final String DOCUMENTATION = "documentation";
    /** All of the words above, to weigh how rare a word is. */
    public static final String ALL = "all";
    /** What the function is worth as an answer: the name of a corpus.Quality. */
    public static final String QUALITY = "quality";
    /** The function's own name, for each document at hand. */
    public static final String NAME_VALUE = "name-value";

    public static final String QUALIFIED_NAME = "qualified-name";
    public static final String SIGNATURE = "signature";
    public static final String SOURCE = "source";
    public static final String PATH = "path";
    public static final String IMPORTS = "imports";
    public static final String HELPERS = "helpers";
    public static final String HELPER_NAMES = "helper-names";
    public static final String MISSING = "missing";
    public static final String USAGE = "usage";
    /** The code, once for each variant, from the richest to the shortest; the next two fields run parallel to it. */
    public static final String VARIANT = "variant";
    public static final String VARIANT_TOKENS = "variant-tokens";
    public static final String VARIANT_SHORTENED = "variant-shortened";

    private IndexFields() {
    }
}
