package palaestra.codegen.ngram;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.IntBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * How often sequences of words occur in a corpus: a tree in flat arrays, mapped into memory. A node of level n is a
 * sequence of n words; its children are the words that follow it, in the order of their numbers. Of sequences of three
 * and more words those that occur once are left out; {@link #types} counts them all the same. Safe for use by many
 * threads.
 *
 * <p>The file: magic number, words, then for each level its nodes; the offsets of the words' texts; for each level the
 * arrays of words, counts, types and first children; the texts of the words, sorted, in UTF-8. Numbers have 32 bits.
 */
public final class NgramTable {

    /** Most words of a sequence. */
    public static final int ORDER = 5;
    public static final int MAGIC = 0x50416e31;
    /** The words that stand for the end of a file and for what is too rare to have a number. */
    public static final int END = 0;
    public static final int SOME_NAME = 1;
    public static final int SOME_NUMBER = 2;
    public static final int SOME_STRING = 3;
    /** The first word that is a text. */
    public static final int FIRST_TEXT = 4;

    private static final int HEADER = 2 + ORDER;

    private final IntBuffer numbers;
    private final ByteBuffer texts;
    private final int words;
    private final long total;
    private final int[] sizes = new int[ORDER + 1];
    private final int[] starts = new int[ORDER + 2];

    private NgramTable(ByteBuffer file) throws IOException {
        numbers = file.asIntBuffer();
        if (numbers.capacity() < HEADER || numbers.get(0) != MAGIC) {
            throw new IOException("This is no file of the model ngram.");
        }
        words = numbers.get(1);
        starts[1] = HEADER + words + 1;
        for (int level = 1; level <= ORDER; level++) {
            sizes[level] = numbers.get(1 + level);
            starts[level + 1] = starts[level] + 4 * sizes[level] + 1;
        }
        long sum = 0;
        for (int node = 0; node < sizes[1]; node++) {
            sum += count(1, node);
        }
        total = sum;
        texts = file.slice(4 * starts[ORDER + 1], file.capacity() - 4 * starts[ORDER + 1]);
    }

    static NgramTable open(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return new NgramTable(channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size()));
        }
    }

    /** A table that knows nothing. */
    static NgramTable empty() {
        ByteBuffer nothing = ByteBuffer.allocate(4 * (HEADER + 1 + ORDER));
        nothing.putInt(0, MAGIC);
        try {
            return new NgramTable(nothing);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Numbers from here on are free for words that the table does not know. */
    int words() {
        return Math.max(words, FIRST_TEXT);
    }

    /** How many words the corpus has, counted as often as they occur. */
    long total() {
        return total;
    }

    /** -1 if the word has no number. */
    int id(String word) {
        int place = insertion(word);
        return place < words && word(place).equals(word) ? place : -1;
    }

    /** The number of the first word that is not before this text. */
    int insertion(String text) {
        int low = FIRST_TEXT;
        int high = words();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (word(middle).compareTo(text) < 0) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    String word(int id) {
        int from = numbers.get(HEADER + id);
        byte[] utf8 = new byte[numbers.get(HEADER + id + 1) - from];
        texts.get(from, utf8);
        return new String(utf8, StandardCharsets.UTF_8);
    }

    /** The node of level + 1 that the word leads to, or -1. Level 0 has one node, 0. */
    int child(int level, int node, int word) {
        int low = firstChild(level, node);
        int high = firstChild(level, node + 1) - 1;
        int base = starts[level + 1];
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int there = numbers.get(base + middle);
            if (there == word) {
                return middle;
            }
            if (there < word) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The children of a node of this level are the nodes from here to before the first child of the next node. */
    int firstChild(int level, int node) {
        return level == 0 ? node * sizes[1] : numbers.get(starts[level] + 3 * sizes[level] + node);
    }

    int word(int level, int node) {
        return numbers.get(starts[level] + node);
    }

    int count(int level, int node) {
        return numbers.get(starts[level] + sizes[level] + node);
    }

    /** How many different words follow the sequence in the corpus. */
    int types(int level, int node) {
        return level == 0 ? words : numbers.get(starts[level] + 2 * sizes[level] + node);
    }
}
