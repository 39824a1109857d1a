package palaestra.codegen.corpus;

import java.util.List;
import palaestra.codegen.recall.Variant;

/**
 * A documented function as it was found.
 *
 * @param name its own name
 * @param owner qualified name of the class or module around it; may be empty
 * @param summary first sentence of the documentation, without markup
 * @param context documentation of what is around it
 * @param variants from the richest to the shortest
 */
record Snippet(String name, String owner, String signature, String summary, String documentation, String context,
        Quality quality, List<Variant> variants) {

    String qualifiedName() {
        return owner.isEmpty() ? name : owner + "." + name;
    }
}
