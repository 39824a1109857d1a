package palaestra.codegen.ngram;

import java.util.Arrays;

/** A growing list of numbers. */
public final class IntList {

    private int[] numbers = new int[16];
    private int size;

    public void add(int number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, 2 * size);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** The last for 1. */
    int fromEnd(int place) {
        return numbers[size - place];
    }

    /** The last of them, as a list of its own. */
    IntList tail(int most) {
        IntList tail = new IntList();
        for (int place = Math.min(most, size); place >= 1; place--) {
            tail.add(fromEnd(place));
        }
        return tail;
    }

    public int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
