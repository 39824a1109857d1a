package palaestra.codegen.corpus;

import java.util.List;

/** Finds the functions of one file of its language. */
interface Extractor {

    /**
     * @param path below the source's root, with slashes
     * @param undocumented whether functions without documentation count too
     * @throws Unparseable if the file is not in this language as the parser knows it
     */
    List<Snippet> extract(String path, String text, boolean undocumented);

    /** A file that the parser does not understand. */
    class Unparseable extends RuntimeException {

        Unparseable(String path, Throwable cause) {
            super(path, cause);
        }
    }
}
