package palaestra.codegen.ngram;

/** Which words open and close brackets. */
final class Brackets {

    private Brackets() {
    }

    static boolean opens(String bare) {
        return bare.length() == 1 && "([{".contains(bare);
    }

    static boolean closes(String bare) {
        return bare.length() == 1 && ")]}".contains(bare);
    }
}
