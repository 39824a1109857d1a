import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Sorting lists and maps. */
public final class Sorting {

    private Sorting() {
    }

    /** Merge sort: returns a new sorted list; equal items keep their order. */
    public static <T extends Comparable<T>> List<T> mergeSort(List<T> items) {
        if (items.size() <= 1) {
            return new ArrayList<>(items);
        }
        int middle = items.size() / 2;
        List<T> left = mergeSort(items.subList(0, middle));
        List<T> right = mergeSort(items.subList(middle, items.size()));
        List<T> merged = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < left.size() || j < right.size()) {
            boolean fromRight = i == left.size() || j < right.size() && right.get(j).compareTo(left.get(i)) < 0;
            merged.add(fromRight ? right.get(j++) : left.get(i++));
        }
        return merged;
    }

    /** Insertion sort: sorts an array in place. */
    public static void insertionSort(int[] numbers) {
        for (int i = 1; i < numbers.length; i++) {
            int number = numbers[i];
            int j = i;
            while (j > 0 && number < numbers[j - 1]) {
                numbers[j] = numbers[j - 1];
                j--;
            }
            numbers[j] = number;
        }
    }

    /** Sorts a list of objects by a field, such as {@code sortByField(people, Person::name)}. */
    public static <T, F extends Comparable<F>> List<T> sortByField(List<T> objects, Function<T, F> field) {
        List<T> sorted = new ArrayList<>(objects);
        sorted.sort(Comparator.comparing(field));
        return sorted;
    }

    /** Sorts a map by value: returns a new map, a dictionary with its entries in the order of their values. */
    public static <K, V extends Comparable<V>> Map<K, V> sortMapByValue(Map<K, V> map) {
        Map<K, V> sorted = new LinkedHashMap<>();
        map.entrySet().stream().sorted(Map.Entry.comparingByValue())
                .forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
        return sorted;
    }

    /** Quicksort: sorts the numbers in place, dividing them at a pivot. */
    public static void quickSort(int[] numbers, int from, int to) {
        if (from >= to) {
            return;
        }
        int pivot = numbers[(from + to) >>> 1];
        int low = from;
        int high = to;
        while (low <= high) {
            while (numbers[low] < pivot) {
                low++;
            }
            while (numbers[high] > pivot) {
                high--;
            }
            if (low <= high) {
                int number = numbers[low];
                numbers[low++] = numbers[high];
                numbers[high--] = number;
            }
        }
        quickSort(numbers, from, high);
        quickSort(numbers, low, to);
    }

    /** Rotates a list by k positions to the right, or to the left if k is negative: returns a new list. */
    public static <T> List<T> rotateList(List<T> items, int k) {
        List<T> rotated = new ArrayList<>();
        for (int i = 0; i < items.size(); i++) {
            rotated.add(items.get(Math.floorMod(i - k, items.size())));
        }
        return rotated;
    }
}
