package palaestra.codegen.ngram;

import java.util.Arrays;

/** A growing list of numbers. */
public final class IntList {

    private int[] numbers = new int[256];
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

    public int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
