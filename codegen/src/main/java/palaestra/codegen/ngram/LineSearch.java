package palaestra.codegen.ngram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import palaestra.codegen.ngram.Predictor.Chance;

/**
 * Finds the line that is likeliest as a whole, where word by word would stray: a beam search over the words up to the
 * line's end, each line weighed together with the words that follow it in the file. So a line before a deeper one tends
 * to open a block, and one before a {@code )} to be an argument.
 */
final class LineSearch {

    private static final int BEAM = 6;
    private static final int BRANCHES = 6;
    private static final int MOST_WORDS = 24;
    /** Below it, something must follow in the line. */
    private static final double LEAST_CHANCE_OF_END = 0.05;

    private final Predictor predictor;
    private final FileWords words;
    private final Sequel sequel;

    LineSearch(Predictor predictor, FileWords words, Sequel sequel) {
        this.predictor = predictor;
        this.words = words;
        this.sequel = sequel;
    }

    /**
     * A line, or the beginning of one.
     *
     * @param context the last words before it, and its own
     * @param brackets that are open at its end, the innermost last
     * @param score logarithm of its probability
     */
    private record Line(IntList context, int[] words, String brackets, double score) {

        Line with(Chance chance, String bracketsThen) {
            IntList longer = context.tail(NgramTable.ORDER);
            longer.add(chance.word());
            int[] said = Arrays.copyOf(words, words.length + 1);
            said[words.length] = chance.word();
            return new Line(longer, said, bracketsThen, score + Math.log(chance.probability()));
        }
    }

    /** Whether the line is found with what follows it in view, so that nothing is missing between the two. */
    boolean knowsWhatFollows() {
        return !sequel.isEmpty();
    }

    /**
     * The words of the likeliest line, without its end; empty if none ends soon enough.
     *
     * @param first what the first word may be
     * @param brackets that are open before the cursor, the innermost last
     */
    Optional<int[]> best(IntList context, List<Chance> first, String brackets) {
        int[] best = null;
        double bestScore = Double.NEGATIVE_INFINITY;
        List<Line> beam = continued(new Line(context.tail(NgramTable.ORDER), new int[0], brackets, 0), first);
        for (int size = 1; size < MOST_WORDS && !beam.isEmpty(); size++) {
            List<Line> longer = new ArrayList<>();
            for (Line line : beam) {
                double score = scoreOfWhole(line, brackets);
                if (score > bestScore) {
                    best = line.words();
                    bestScore = score;
                }
                if (line.score() > bestScore) {
                    longer.addAll(continued(line, predictor.next(line.context(), Set.of())));
                }
            }
            longer.sort(Comparator.comparingDouble(Line::score).reversed());
            beam = longer.subList(0, Math.min(BEAM, longer.size()));
        }
        return Optional.ofNullable(best);
    }

    /** Of the line together with what follows it; minus infinity if it cannot end as it does. */
    private double scoreOfWhole(Line line, String before) {
        double score = line.score();
        if (!sequel.mayFollow(line.brackets().length(), before.length())) {
            return Double.NEGATIVE_INFINITY;
        }
        if (!sequel.isInLine()) {
            double end = predictor.chanceOfLineEnd(line.context());
            if (end < LEAST_CHANCE_OF_END) {
                return Double.NEGATIVE_INFINITY;
            }
            score += sequel.isEmpty() ? Math.log(end) : 0;
        }
        IntList context = line.context().tail(NgramTable.ORDER);
        for (int word : sequel.words(words.word(line.words()[0]))) {
            score += Math.log(predictor.chance(context, word));
            context.add(word);
        }
        return score;
    }

    private List<Line> continued(Line line, List<Chance> chances) {
        List<Line> lines = new ArrayList<>();
        for (Chance chance : chances) {
            if (lines.size() == BRANCHES) {
                break;
            }
            if (chance.word() != NgramTable.END && mayContinue(line, words.word(chance.word()))) {
                bracketsAfter(line.brackets(), Lexeme.bare(words.word(chance.word())))
                        .ifPresent(brackets -> lines.add(line.with(chance, brackets)));
            }
        }
        return lines;
    }

    private boolean mayContinue(Line line, String word) {
        return !LineEnd.isOne(word) || line.words().length == 0 && sequel.atLineStart();
    }

    /** Empty if the word closes another bracket than the innermost. */
    private static Optional<String> bracketsAfter(String open, String bare) {
        if (Brackets.opens(bare)) {
            return Optional.of(open + bare);
        }
        if (!Brackets.closes(bare) || open.isEmpty()) {
            return Optional.of(open);
        }
        int innermost = open.length() - 1;
        return Brackets.match(open.charAt(innermost), bare) ? Optional.of(open.substring(0, innermost))
                : Optional.empty();
    }
}
