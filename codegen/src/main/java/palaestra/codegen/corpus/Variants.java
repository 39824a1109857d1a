package palaestra.codegen.corpus;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import palaestra.codegen.recall.Variant;
import palaestra.codegen.token.Tokens;

/** Orders the ways to show a function from the richest to the shortest. */
final class Variants {

    /** A longer answer cannot be asked for. */
    private static final int MOST_TOKENS = 4096;
    /** Shorter functions fit anyway, and of longer ones too little would be left. */
    private static final int LEAST_TO_SHORTEN = 60;
    private static final int MOST_TO_SHORTEN = 600;
    private static final double LEAST_SHARE_LEFT = 0.6;
    private static final int MOST_SHORTENED = 6;

    private Variants() {
    }

    /**
     * @param complete the whole function, the richest first
     * @param shortened the last of them with one block left out, the best first
     */
    static List<Variant> of(List<String> complete, Supplier<List<String>> shortened) {
        List<Variant> variants = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String text : complete) {
            int tokens = Tokens.count(text);
            if (tokens <= MOST_TOKENS && seen.add(text)) {
                variants.add(new Variant(text, tokens, false));
            }
        }
        if (!variants.isEmpty()) {
            variants.addAll(worthwhile(shortened, variants.getLast().tokens()));
        }
        return variants;
    }

    private static List<Variant> worthwhile(Supplier<List<String>> shortened, int whole) {
        if (whole < LEAST_TO_SHORTEN || whole > MOST_TO_SHORTEN) {
            return List.of();
        }
        List<Variant> variants = new ArrayList<>();
        for (String text : shortened.get()) {
            int tokens = Tokens.count(text);
            if (tokens < whole && tokens >= whole * LEAST_SHARE_LEFT) {
                variants.add(new Variant(text, tokens, true));
            }
        }
        return variants.stream().limit(MOST_SHORTENED).toList();
    }
}
