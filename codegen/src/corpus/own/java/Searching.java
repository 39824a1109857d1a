import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Searching lists, arrays and strings. */
public final class Searching {

    private Searching() {
    }

    /** Binary search in a sorted list or array: returns the index of the target, or -1 if it is missing. */
    public static int binarySearch(int[] numbers, int target) {
        int low = 0;
        int high = numbers.length - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (numbers[middle] == target) {
                return middle;
            }
            if (numbers[middle] < target) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** Linear search: returns the index of the first item that fits a predicate, or -1. */
    public static <T> int linearSearch(List<T> items, Predicate<T> predicate) {
        for (int i = 0; i < items.size(); i++) {
            if (predicate.test(items.get(i))) {
                return i;
            }
        }
        return -1;
    }

    /** Finds the index of the largest element of a non-empty array, its maximum. */
    public static int indexOfLargest(int[] numbers) {
        int largest = 0;
        for (int i = 1; i < numbers.length; i++) {
            if (numbers[i] > numbers[largest]) {
                largest = i;
            }
        }
        return largest;
    }

    /** Finds all occurrences of a substring in a string: returns their indexes, overlapping ones included. */
    public static List<Integer> findAllOccurrences(String text, String part) {
        List<Integer> found = new ArrayList<>();
        for (int at = text.indexOf(part); at >= 0 && !part.isEmpty(); at = text.indexOf(part, at + 1)) {
            found.add(at);
        }
        return found;
    }
}
