package palaestra.codegen.ngram;

import java.util.HashMap;
import java.util.Map;

/** What follows what in the caller's own file. */
final class FileCache {

    /** Of a word that occurs more often, the occurrences nearest before the cursor count. */
    private static final int MOST_OCCURRENCES = 300;

    private final int[] tokens;
    private final int[] previous;
    private final Map<Integer, Integer> last = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    /** @param tokens of the file; what is nearest to the cursor comes last */
    FileCache(int[] tokens) {
        this.tokens = tokens;
        this.previous = new int[tokens.length];
        for (int i = 0; i < tokens.length; i++) {
            Integer before = last.put(tokens[i], i);
            previous[i] = before == null ? -1 : before;
            counts.merge(tokens[i], 1, Integer::sum);
        }
    }

    /** How often each word occurs. */
    Map<Integer, Integer> counts() {
        return counts;
    }

    int size() {
        return tokens.length;
    }

    /**
     * How often which word follows the context.
     *
     * @param size number of the context's words that count, from its end
     * @return for each length of the context from 1, the words and their numbers
     */
    Followers[] followers(IntList context, int most) {
        Followers[] followers = new Followers[most + 1];
        for (int length = 1; length <= most; length++) {
            followers[length] = new Followers();
        }
        int occurrence = context.isEmpty() ? -1 : last.getOrDefault(context.fromEnd(1), -1);
        for (int seen = 0; occurrence >= 0 && seen < MOST_OCCURRENCES; seen++) {
            if (occurrence + 1 < tokens.length) {
                int next = tokens[occurrence + 1];
                int length = 1;
                followers[1].add(next);
                while (length < most && length < context.size() && occurrence >= length
                        && tokens[occurrence - length] == context.fromEnd(length + 1)) {
                    followers[++length].add(next);
                }
            }
            occurrence = previous[occurrence];
        }
        return followers;
    }

    /** Words that follow a context. */
    static final class Followers {

        private final Map<Integer, Integer> counts = new HashMap<>();
        private int total;

        void add(int word) {
            counts.merge(word, 1, Integer::sum);
            total++;
        }

        Map<Integer, Integer> counts() {
            return counts;
        }

        int total() {
            return total;
        }
    }
}
