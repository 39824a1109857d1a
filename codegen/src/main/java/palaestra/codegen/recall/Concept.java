package palaestra.codegen.recall;

import java.util.List;

/**
 * One thing that a request speaks of: a word, or words that belong together.
 *
 * @param words as the request has them, analysed
 * @param alternatives ways to name it, the request's own first; each is one or more analysed words
 * @param light whether it only says what kind of thing something is, so that its absence says little
 */
record Concept(List<String> words, List<List<String>> alternatives, boolean light) {
}
