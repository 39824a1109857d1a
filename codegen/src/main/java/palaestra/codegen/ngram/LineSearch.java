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
     * @param score logarithm of its probability
     */
    private record Line(IntList context, int[] words, String brackets, double score) {

        int size() {
            return words.length;
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
        Line best = null;
        List<Line> beam = continued(new Line(context.tail(NgramTable.ORDER), new int[0], brackets, 0), first);
        for (int size = 1; size < MOST_WORDS && !beam.isEmpty(); size++) {
            List<Line> longer = new ArrayList<>();
            for (Line line : beam) {
                if (best != null && line.score() <= best.score()) {
                    continue;
                }
                Line ended = ended(line, brackets);
                best = ended != null && (best == null || ended.score() > best.score()) ? ended : best;
                longer.addAll(continued(line, predictor.next(line.context(), Set.of())));
            }
            longer.sort(Comparator.comparingDouble(Line::score).reversed());
            beam = longer.subList(0, Math.min(BEAM, longer.size()));
        }
        return Optional.ofNullable(best).map(Line::words);
    }

    private Line ended(Line line, String before) {
        if (!sequel.mayFollow(line.brackets().length(), before.length())) {
            return null;
        }
        double score = line.score();
        IntList context = line.context().tail(NgramTable.ORDER);
        if (!sequel.isInLine()) {
            double end = predictor.chanceOfLineEnd(context);
            if (end < LEAST_CHANCE_OF_END) {
                return null;
            }
            score += sequel.isEmpty() ? Math.log(end) : 0;
        }
        for (int word : sequel.words(words.word(line.words()[0]))) {
            score += Math.log(predictor.chance(context, word));
            context.add(word);
        }
        return new Line(context, line.words(), line.brackets(), score);
    }

    private List<Line> continued(Line line, List<Chance> chances) {
        List<Line> lines = new ArrayList<>();
        for (Chance chance : chances) {
            String word = chance.word() == NgramTable.END ? "\n" : words.word(chance.word());
            if (LineEnd.isOne(word) && !(line.size() == 0 && chance.word() != NgramTable.END && sequel.atLineStart())) {
                continue;
            }
            String bare = Lexeme.bare(word);
            String brackets = line.brackets();
            if (Brackets.opens(bare)) {
                brackets += bare;
            } else if (Brackets.closes(bare)) {
                if (!brackets.isEmpty() && !Brackets.match(brackets.charAt(brackets.length() - 1), bare)) {
                    continue;
                }
                brackets = brackets.isEmpty() ? brackets : brackets.substring(0, brackets.length() - 1);
            }
            IntList context = line.context().tail(NgramTable.ORDER);
            context.add(chance.word());
            int[] said = Arrays.copyOf(line.words(), line.size() + 1);
            said[line.size()] = chance.word();
            lines.add(new Line(context, said, brackets, line.score() + Math.log(chance.probability())));
            if (lines.size() == BRANCHES) {
                break;
            }
        }
        return lines;
    }
}
