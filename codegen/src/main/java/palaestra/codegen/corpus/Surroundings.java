package palaestra.codegen.corpus;

import java.util.List;
import palaestra.codegen.recall.Extras;

/**
 * What a function needs that is not in it.
 *
 * @param imports as its language writes them, from outside of its library where the language tells
 * @param helpers code of its own library's that makes it complete; may be empty
 * @param helperNames what the helpers are called
 * @param missing what it needs of its library besides
 */
record Surroundings(List<String> imports, String helpers, List<String> helperNames, List<String> missing) {

    static final Surroundings NONE = new Surroundings(List.of(), "", List.of(), List.of());

    /** Whether the function works with its imports and helpers alone. */
    boolean complete() {
        return missing.isEmpty();
    }

    Extras extras(String usage) {
        return new Extras(String.join("\n", imports), helpers, String.join(", ", helperNames),
                String.join(", ", missing), usage);
    }
}
