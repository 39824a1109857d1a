import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** Everyday work with strings. */
public final class Strings {

    private Strings() {
    }

    /** Reverses a string. */
    public static String reverseString(String text) {
        return new StringBuilder(text).reverse().toString();
    }

    /** Checks if a string is a palindrome, whatever its case, spaces and punctuation. */
    public static boolean isPalindrome(String text) {
        String letters = text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
        return new StringBuilder(letters).reverse().toString().equals(letters);
    }

    /** Checks if two strings are anagrams of each other. */
    public static boolean areAnagrams(String first, String second) {
        char[] a = first.replace(" ", "").toLowerCase(Locale.ROOT).toCharArray();
        char[] b = second.replace(" ", "").toLowerCase(Locale.ROOT).toCharArray();
        Arrays.sort(a);
        Arrays.sort(b);
        return Arrays.equals(a, b);
    }

    /** Counts the words in a text. */
    public static int countWords(String text) {
        String stripped = text.strip();
        return stripped.isEmpty() ? 0 : stripped.split("\\s+").length;
    }

    /** Counts how often each word occurs in a text. */
    public static Map<String, Integer> wordFrequencies(String text) {
        Map<String, Integer> frequencies = new TreeMap<>();
        for (String word : text.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+")) {
            if (!word.isEmpty()) {
                frequencies.merge(word, 1, Integer::sum);
            }
        }
        return frequencies;
    }

    /** Counts the vowels in a string. */
    public static long countVowels(String text) {
        return text.toLowerCase(Locale.ROOT).chars().filter(c -> "aeiou".indexOf(c) >= 0).count();
    }

    /** Removes whitespace from both ends of a string, trims it: returns what is between. */
    public static String stripWhitespace(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return text.substring(start, end);
    }

    /** Levenshtein distance, the edit distance of two strings: the least number of changed characters. */
    public static int levenshteinDistance(String first, String second) {
        int[] previous = new int[second.length() + 1];
        for (int j = 0; j <= second.length(); j++) {
            previous[j] = j;
        }
        for (int i = 1; i <= first.length(); i++) {
            int[] current = new int[second.length() + 1];
            current[0] = i;
            for (int j = 1; j <= second.length(); j++) {
                int changed = previous[j - 1] + (first.charAt(i - 1) == second.charAt(j - 1) ? 0 : 1);
                current[j] = Math.min(changed, 1 + Math.min(previous[j], current[j - 1]));
            }
            previous = current;
        }
        return previous[second.length()];
    }
}
