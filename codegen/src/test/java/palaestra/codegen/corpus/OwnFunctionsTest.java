package palaestra.codegen.corpus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.mozilla.javascript.Context;

/** Palaestra's own functions do what they say, where a JDK is enough to tell. */
@Timeout(60)
class OwnFunctionsTest {

    private static final Path OWN = Path.of("src/corpus/own");

    @Test
    void thoseInJavaCompileAndWork(@TempDir Path classes) throws Exception {
        List<String> arguments = new ArrayList<>(List.of("-d", classes.toString(), "-Xlint:all", "-Werror"));
        try (Stream<Path> files = Files.list(OWN.resolve("java"))) {
            // Gson is not on this module's path.
            files.filter(file -> !file.endsWith("JsonData.java")).map(Path::toString).sorted().forEach(arguments::add);
        }
        assertThat(ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments.toArray(String[]::new)))
                .isZero();
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            assertThat(call(loader, "Sorting", "mergeSort", List.of(3, 1, 2, 1))).isEqualTo(List.of(1, 1, 2, 3));
            assertThat(call(loader, "Searching", "binarySearch", new int[] {1, 3, 5}, 5)).isEqualTo(2);
            assertThat(call(loader, "Searching", "binarySearch", new int[] {1, 3, 5}, 4)).isEqualTo(-1);
            assertThat(call(loader, "Searching", "findAllOccurrences", "aaa", "aa")).isEqualTo(List.of(0, 1));
            assertThat(call(loader, "Strings", "isPalindrome", "A man, a plan, a canal: Panama")).isEqualTo(true);
            assertThat(call(loader, "Strings", "countWords", " two  words ")).isEqualTo(2);
            assertThat(call(loader, "Dates", "daysBetween", "2024-02-28", "2024-03-01")).isEqualTo(2L);
            Object root = call(loader, "Trees", "insertIntoSearchTree", null, 5);
            for (int value : new int[] {2, 8, 1}) {
                call(loader, "Trees", "insertIntoSearchTree", root, value);
            }
            assertThat(call(loader, "Trees", "treeDepth", root)).isEqualTo(3);
            assertThat(call(loader, "Trees", "levelOrder", root))
                    .isEqualTo(List.of(List.of(5), List.of(2, 8), List.of(1)));
            Map<String, List<String>> graph = Map.of("a", List.of("b", "c"), "b", List.of("d"), "c", List.of("d"));
            assertThat(call(loader, "Graphs", "breadthFirstSearch", graph, "a"))
                    .isEqualTo(List.of("a", "b", "c", "d"));
            assertThat(call(loader, "Graphs", "hasCycle", graph)).isEqualTo(false);
            assertThat(call(loader, "Graphs", "hasCycle", Map.of(1, List.of(2), 2, List.of(1)))).isEqualTo(true);
            assertThat(call(loader, "Graphs", "dijkstra", Map.of("a", Map.of("b", 5, "c", 1), "c", Map.of("b", 1)),
                    "a")).isEqualTo(Map.of("a", 0, "b", 2, "c", 1));
            assertThat(call(loader, "Numbers", "primeFactors", 360L)).isEqualTo(List.of(2L, 2L, 2L, 3L, 3L, 5L));
            assertThat(call(loader, "Numbers", "greatestCommonDivisor", 48L, -18L)).isEqualTo(6L);
            assertThat(call(loader, "Numbers", "isPrime", 91L)).isEqualTo(false);
            assertThat(call(loader, "Numbers", "sieveOfEratosthenes", 11)).isEqualTo(List.of(2, 3, 5, 7, 11));
            assertLaterOnesWork(loader, root);
        }
    }

    private static void assertLaterOnesWork(ClassLoader loader, Object tree) throws ReflectiveOperationException {
        int[] numbers = {5, 1, 4, 1, 3};
        call(loader, "Sorting", "quickSort", numbers, 0, 4);
        assertThat(numbers).containsExactly(1, 1, 3, 4, 5);
        assertThat(call(loader, "Sorting", "rotateList", List.of(1, 2, 3), 1)).isEqualTo(List.of(3, 1, 2));
        assertThat(call(loader, "Sorting", "rotateList", List.of(1, 2, 3), -4)).isEqualTo(List.of(2, 3, 1));
        assertThat(call(loader, "Strings", "stripWhitespace", " \t a b \n")).isEqualTo("a b");
        assertThat(call(loader, "Strings", "stripWhitespace", "  ")).isEqualTo("");
        assertThat(call(loader, "Strings", "levenshteinDistance", "kitten", "sitting")).isEqualTo(3);
        assertThat(call(loader, "Numbers", "fibonacciNumbers", 6)).isEqualTo(List.of(0L, 1L, 1L, 2L, 3L, 5L));
        assertThat(call(loader, "Numbers", "toBinary", 10)).isEqualTo("1010");
        assertThat(call(loader, "Numbers", "toBinary", Integer.MIN_VALUE)).isEqualTo("-1" + "0".repeat(31));
        assertThat(call(loader, "Numbers", "celsiusToFahrenheit", 100.0)).isEqualTo(212.0);
        assertThat(call(loader, "Numbers", "fahrenheitToCelsius", 32.0)).isEqualTo(0.0);
        assertThat(call(loader, "Dates", "parseDate", "29.02.2024", "dd.MM.yyyy")).hasToString("2024-02-29");
        assertThat(call(loader, "Trees", "lowestCommonAncestor", tree, 1, 8)).isSameAs(tree);
    }

    private static Object call(ClassLoader loader, String type, String method, Object... arguments)
            throws ReflectiveOperationException {
        for (var candidate : Class.forName(type, true, loader).getMethods()) {
            if (candidate.getName().equals(method)) {
                return candidate.invoke(null, arguments);
            }
        }
        throw new NoSuchMethodException(method);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            JSON.stringify(mergeSort([3, 1, 2, 1]))                              | [1,1,2,3]
            JSON.stringify(quickSort([3, 1, 2, 1]))                              | [1,1,2,3]
            JSON.stringify(sortByField([{a: 2}, {a: 1}], 'a'))                   | [{"a":1},{"a":2}]
            binarySearch([1, 3, 5], 5) + ',' + binarySearch([1, 3, 5], 4)        | 2,-1
            findAllOccurrences('aaa', 'aa').join()                               | 0,1
            '' + isPalindrome('A man, a plan, a canal: Panama')                  | true
            '' + countWords(' two  words ')                                      | 2
            '' + daysBetweenDates('2024-02-28', '2024-03-01')                         | 2
            formatDate(new Date(2024, 0, 2))                                     | 2024-01-02
            '' + treeDepth(insertIntoSearchTree(insertIntoSearchTree(null, 5), 2)) | 2
            breadthFirstSearch({a: ['b', 'c'], b: ['d']}, 'a').join()            | a,b,c,d
            '' + hasCycle({a: ['b'], b: ['a']}) + hasCycle({a: ['b']})           | truefalse
            '' + dijkstra({a: {b: 5, c: 1}, c: {b: 1}}, 'a').get('b')            | 2
            primeFactors(360).join()                                             | 2,2,2,3,3,5
            '' + greatestCommonDivisor(48, -18)                                  | 6
            rotateArray([1, 2, 3], 1).join() + rotateArray([1, 2, 3], -4).join() | 3,1,22,3,1
            '[' + stripWhitespace(' \\t a b  ') + stripWhitespace('  ') + ']'    | [a b]
            '' + levenshteinDistance('kitten', 'sitting')                        | 3
            fibonacciNumbers(6).join()                                           | 0,1,1,2,3,5
            toBinary(10) + toBinary(-3) + toBinary(0)                            | 1010-110
            celsiusToFahrenheit(100) + ',' + fahrenheitToCelsius(32)             | 212,0
            '' + parseDate('2024-02-29').getMonth()                              | 1
            '' + lowestCommonAncestor(insertIntoSearchTree(insertIntoSearchTree(null, 5), 2), 2, 5).value | 5
            """)
    void thoseInJavaScriptWork(String expression, String value) throws IOException {
        StringBuilder script = new StringBuilder();
        try (Stream<Path> files = Files.list(OWN.resolve("javascript"))) {
            for (Path file : files.sorted().toList()) {
                // A constant inside a loop keeps its first value in Rhino.
                script.append(Files.readString(file).replace("const ", "let "));
            }
        }
        try (Context context = Context.enter()) {
            context.setLanguageVersion(Context.VERSION_ES6);
            context.setInterpretedMode(true);
            Object result = context.evaluateString(context.initStandardObjects(), script + expression, "own", 1, null);
            assertThat(Context.toString(result)).isEqualTo(value);
        }
    }
}
