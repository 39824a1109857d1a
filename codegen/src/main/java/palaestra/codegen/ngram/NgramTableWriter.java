package palaestra.codegen.ngram;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/** Counts sequences of words and writes the file that {@link NgramTable} reads. */
public final class NgramTableWriter {

    private static final int FIRST_PRUNED_LEVEL = 3;

    private final List<String> vocabulary;
    private final int[] tokens;
    private final int[] sorted;
    private final Level[] levels = new Level[NgramTable.ORDER + 1];

    /**
     * @param vocabulary sorted, after the words that stand for others
     * @param tokens the numbers of the corpus' words, an {@link NgramTable#END} after each file
     */
    public NgramTableWriter(List<String> vocabulary, int[] tokens) {
        this.vocabulary = vocabulary;
        this.tokens = tokens;
        this.sorted = sort(tokens, vocabulary.size());
        Arrays.setAll(levels, level -> new Level());
    }

    public void write(OutputStream file) throws IOException {
        count(1, 0, sorted.length);
        DataOutputStream out = new DataOutputStream(file);
        out.writeInt(NgramTable.MAGIC);
        out.writeInt(vocabulary.size());
        for (int level = 1; level <= NgramTable.ORDER; level++) {
            out.writeInt(levels[level].size);
        }
        int offset = 0;
        out.writeInt(offset);
        for (String word : vocabulary) {
            offset += word.getBytes(StandardCharsets.UTF_8).length;
            out.writeInt(offset);
        }
        for (int level = 1; level <= NgramTable.ORDER; level++) {
            levels[level].write(out, level < NgramTable.ORDER ? levels[level + 1].size : 0);
        }
        for (String word : vocabulary) {
            out.write(word.getBytes(StandardCharsets.UTF_8));
        }
        out.flush();
    }

    /** Adds a node for each word at this place of the sequences from one to before another; returns how many words. */
    private int count(int level, int from, int to) {
        int types = 0;
        for (int low = from; low < to;) {
            int word = token(low, level);
            int high = low + 1;
            while (high < to && token(high, level) == word) {
                high++;
            }
            types++;
            if (word >= 0 && (level < FIRST_PRUNED_LEVEL || high - low > 1)) {
                levels[level].add(word, high - low);
            }
            low = high;
        }
        if (level < NgramTable.ORDER) {
            countChildren(level, from, to);
        }
        return types;
    }

    private void countChildren(int level, int from, int to) {
        int node = levels[level].described;
        for (int low = from; low < to;) {
            int word = token(low, level);
            int high = low + 1;
            while (high < to && token(high, level) == word) {
                high++;
            }
            if (node < levels[level].size && word == levels[level].words[node]) {
                levels[level].firstChildren[node] = levels[level + 1].size;
                levels[level].described = ++node;
                levels[level].types[node - 1] = count(level + 1, low, high);
            }
            low = high;
        }
    }

    private int token(int place, int level) {
        int position = sorted[place] + level - 1;
        return position < tokens.length ? tokens[position] : -1;
    }

    /** The places of the corpus, ordered by the words from there on: by the last first, keeping equals in order. */
    private static int[] sort(int[] tokens, int words) {
        int[] places = new int[tokens.length];
        Arrays.setAll(places, place -> place);
        int[] other = new int[places.length];
        for (int offset = NgramTable.ORDER - 1; offset >= 0; offset--) {
            int[] starts = new int[words + 2];
            for (int place : places) {
                starts[key(tokens, place + offset) + 1]++;
            }
            for (int i = 1; i < starts.length; i++) {
                starts[i] += starts[i - 1];
            }
            for (int place : places) {
                other[starts[key(tokens, place + offset)]++] = place;
            }
            int[] swap = places;
            places = other;
            other = swap;
        }
        return places;
    }

    private static int key(int[] tokens, int place) {
        return place < tokens.length ? tokens[place] + 1 : 0;
    }

    /** The nodes of a level, as they come. */
    private static final class Level {

        private int[] words = new int[1024];
        private int[] counts = new int[1024];
        private int[] types = new int[1024];
        private int[] firstChildren = new int[1024];
        private int size;
        private int described;

        void add(int word, int count) {
            if (size == words.length) {
                words = Arrays.copyOf(words, 2 * size);
                counts = Arrays.copyOf(counts, 2 * size);
                types = Arrays.copyOf(types, 2 * size);
                firstChildren = Arrays.copyOf(firstChildren, 2 * size);
            }
            words[size] = word;
            counts[size++] = count;
        }

        void write(DataOutputStream out, int children) throws IOException {
            for (int[] numbers : List.of(words, counts, types, firstChildren)) {
                for (int i = 0; i < size; i++) {
                    out.writeInt(numbers[i]);
                }
            }
            out.writeInt(children);
        }
    }
}
