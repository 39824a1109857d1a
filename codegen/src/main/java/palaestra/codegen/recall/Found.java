package palaestra.codegen.recall;

import java.util.List;

/**
 * A function that the search came upon.
 *
 * @param fit how well it covers the request's words, 0 to 1
 * @param variants from the richest to the shortest
 */
record Found(String qualifiedName, CorpusSource source, double fit, List<Variant> variants, Extras extras) {

    String name() {
        return qualifiedName.substring(qualifiedName.lastIndexOf('.') + 1);
    }

    /** The plainest variant that leaves nothing out. */
    String code() {
        return variants.stream().filter(variant -> !variant.shortened())
                .reduce((richer, plainer) -> plainer).orElseThrow().text();
    }

    /** Where it was taken from, and under which licence. */
    String origin() {
        return "from " + qualifiedName + ", " + source.label() + " " + source.version() + " (" + source.licence()
                + ")";
    }
}
