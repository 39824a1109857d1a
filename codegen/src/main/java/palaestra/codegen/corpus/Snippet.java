package palaestra.codegen.corpus;

import java.util.ArrayList;
import java.util.List;
import palaestra.codegen.recall.Variant;

/**
 * A documented function as it was found.
 *
 * @param name its own name
 * @param owner qualified name of the class or module around it; may be empty
 * @param summary first sentence of the documentation, without markup
 * @param context documentation of what is around it
 * @param variants from the richest to the shortest, without what is around
 * @param around what it needs besides
 */
record Snippet(String name, String owner, String signature, String summary, String documentation, String context,
        Quality quality, List<Variant> variants, Surroundings around) {

    /** How it is called, for functions that need no object. */
    String usage() {
        int open = signature.indexOf('(');
        int close = signature.lastIndexOf(')');
        if (quality != Quality.STANDALONE || open < 0 || close < open) {
            return "";
        }
        String plain = signature.substring(open + 1, close).replaceAll("<[^<>]*(<[^<>]*>)?[^<>]*>", "");
        List<String> arguments = new ArrayList<>();
        for (String parameter : plain.split(",")) {
            String argument = parameter.replaceFirst("[:=].*", "").strip().replaceFirst("^.*\\s", "");
            if (!argument.matches("[\\w$]*")) {
                return "";
            }
            arguments.add(argument);
        }
        return name + "(" + String.join(", ", arguments) + ")";
    }

    String qualifiedName() {
        return owner.isEmpty() ? name : owner + "." + name;
    }
}
