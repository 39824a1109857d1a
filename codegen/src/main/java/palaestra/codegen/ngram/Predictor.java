package palaestra.codegen.ngram;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import palaestra.codegen.ngram.Lexeme.Kind;

/**
 * The chances of the words that may come next. From no context to the longest that was seen, each order's counts are
 * mixed with the chances of the order below by Witten and Bell's weights; the corpus' and the file's counts are added,
 * the file's with more weight and the corpus' bounded, so that what is usual in this file beats what is usual anywhere.
 * The constants were found by trying on projects that are neither in the corpus nor among those held out to measure.
 */
final class Predictor {

    private static final int CONTEXT = NgramTable.ORDER - 1;
    /** Candidates from the corpus, of each order. */
    private static final int MOST_OF_ORDER = 24;
    private static final double FILE_WEIGHT = 16;
    /** How much the shorter contexts say, beside Witten and Bell's one for each different word. */
    private static final double BACK_OFF = 2;
    private static final double MOST_CORPUS_COUNT = 20;

    private final NgramTable table;
    private final FileWords words;
    private final FileCache file;
    private final Map<Integer, Long> ownTotals = new HashMap<>();
    private final List<Integer> lineEnds = new ArrayList<>();

    Predictor(NgramTable table, FileWords words, FileCache file) {
        this.table = table;
        this.words = words;
        this.file = file;
        file.counts().forEach((word, count) -> {
            if (words.isOwn(word)) {
                ownTotals.merge(words.inTable(word), (long) count, Long::sum);
            }
        });
        for (int levels = -3; levels <= 2; levels++) {
            lineEnds.add(words.id(new LineEnd(false, levels).word(), Kind.NEWLINE));
            lineEnds.add(words.id(new LineEnd(true, levels).word(), Kind.NEWLINE));
        }
    }

    /** A word and its chance. */
    record Chance(int word, double probability) {
    }

    /** The counts after one length of the context. */
    private record Order(int level, int node, Map<Integer, Integer> file, int fileTotal) {
    }

    /**
     * The likeliest words, the best first.
     *
     * @param more words to weigh besides those that were seen here
     */
    List<Chance> next(IntList context, Set<Integer> more) {
        List<Order> orders = orders(context);
        Set<Integer> candidates = new HashSet<>(more);
        for (int i = orders.size() - 1; i >= 0; i--) {
            Order order = orders.get(i);
            if (i > 0 || candidates.isEmpty()) {
                candidates.addAll(order.file().keySet());
                addLikeliest(order, candidates);
            }
        }
        List<Chance> chances = new ArrayList<>();
        for (int word : candidates) {
            if (word == NgramTable.END || word >= NgramTable.FIRST_TEXT) {
                chances.add(new Chance(word, chance(word, orders)));
            }
        }
        chances.sort(Comparator.comparingDouble(Chance::probability).reversed().thenComparing(Chance::word));
        return chances;
    }

    /** How likely the word comes next. */
    double chance(IntList context, int word) {
        return chance(word, orders(context));
    }

    /** How likely the line ends here. */
    double chanceOfLineEnd(IntList context) {
        List<Order> orders = orders(context);
        return lineEnds.stream().mapToDouble(end -> chance(end, orders)).sum();
    }

    private List<Order> orders(IntList context) {
        FileCache.Followers[] followers = file.followers(context, CONTEXT);
        List<Order> orders = new ArrayList<>();
        orders.add(new Order(0, 0, file.counts(), file.size()));
        for (int length = 1; length <= Math.min(CONTEXT, context.size()); length++) {
            int node = node(context, length);
            if (node < 0 && followers[length].total() == 0) {
                break;
            }
            orders.add(new Order(length, node, followers[length].counts(), followers[length].total()));
        }
        return orders;
    }

    private int node(IntList context, int length) {
        int node = 0;
        for (int place = length; place >= 1 && node >= 0; place--) {
            node = table.child(length - place, node, words.inTable(context.fromEnd(place)));
        }
        return node;
    }

    private double chance(int word, List<Order> orders) {
        double chance = 1e-7;
        for (Order order : orders) {
            double total = FILE_WEIGHT * order.fileTotal();
            double seen = FILE_WEIGHT * order.file().getOrDefault(word, 0);
            double types = order.file().size();
            if (order.node() >= 0 && table.total() > 0) {
                double here = order.level() == 0 ? table.total() : table.count(order.level(), order.node());
                double scale = Math.min(1, MOST_CORPUS_COUNT / here);
                total += scale * here;
                seen += scale * corpusCount(order, word);
                types += scale * table.types(order.level(), order.node());
            }
            if (total > 0) {
                chance = (seen + BACK_OFF * types * chance) / (total + BACK_OFF * types);
            }
        }
        return chance;
    }

    private double corpusCount(Order order, int word) {
        int child = table.child(order.level(), order.node(), words.inTable(word));
        double count = child < 0 ? 0 : table.count(order.level() + 1, child);
        // A word that only this file has takes its share of what the corpus says of rare words.
        return words.isOwn(word) ? count * file.counts().getOrDefault(word, 0) / (1 + ownTotals.getOrDefault(
                words.inTable(word), 0L)) : count;
    }

    private void addLikeliest(Order order, Set<Integer> candidates) {
        if (order.node() < 0) {
            return;
        }
        int level = order.level() + 1;
        int end = table.firstChild(order.level(), order.node() + 1);
        PriorityQueue<Integer> likeliest = new PriorityQueue<>(Comparator.comparingInt(
                (Integer child) -> table.count(level, child)));
        int least = 0;
        for (int child = table.firstChild(order.level(), order.node()); child < end; child++) {
            int count = table.count(level, child);
            if (likeliest.size() < MOST_OF_ORDER || count > least) {
                likeliest.add(child);
                if (likeliest.size() > MOST_OF_ORDER) {
                    likeliest.poll();
                }
                least = table.count(level, likeliest.peek());
            }
        }
        likeliest.forEach(child -> candidates.add(table.word(level, child)));
    }
}
