package palaestra.codegen.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import palaestra.domain.generation.Language;

/**
 * What the lines just before a cursor ask for: a comment, the head of a function, or both. In Python a function's
 * documentation may stand after its head.
 *
 * @param words the comment's and the function's name
 * @param inFunction whether a function's head is the last thing before the cursor but for its documentation
 * @param parameters of that function
 * @param indentation of the head, else of the last line that is not blank
 */
record Wish(String words, boolean inFunction, List<String> parameters, String indentation) {

    private static final Pattern PYTHON_HEAD = Pattern.compile("(?:async )?def (\\w+)\\((.*)\\)\\s*(?:->[^:]+)?:");
    private static final List<String> PYTHON_QUOTES = List.of("\"\"\"", "'''", "\"");
    private static final Pattern JAVA_HEAD = Pattern.compile("(?:[\\w<>\\[\\],?.]+ )+(\\w+)\\(([^()]*)\\)"
            + "(?: throws [\\w, .]+)?\\s*\\{");
    private static final Pattern JAVASCRIPT_HEAD = Pattern.compile("(?:export |default |async )*function (\\w+)"
            + "\\((.*)\\)\\s*\\{");
    private static final Pattern COMMENT = Pattern.compile("#+(.*)|//+(.*)|/?\\*+(.*?)(?:\\*/)?");

    /** Words are empty if nothing is asked for. */
    static Wish before(String prefix, Language language) {
        String code = prefix.stripTrailing();
        String documentation = language == Language.PYTHON ? documentation(code) : "";
        List<String> lines = code.substring(0, code.length() - documentation.length()).stripTrailing().lines().toList();
        String last = lines.isEmpty() ? "" : lines.getLast();
        Pattern pattern = switch (language) {
            case PYTHON -> PYTHON_HEAD;
            case JAVA -> JAVA_HEAD;
            case JAVASCRIPT -> JAVASCRIPT_HEAD;
        };
        Matcher head = pattern.matcher(last.strip());
        boolean inFunction = head.matches();
        StringBuilder comment = new StringBuilder(documentation + " ");
        int i = lines.size() - (inFunction ? 2 : 1);
        while (i >= 0 && isComment(lines.get(i))) {
            comment.insert(0, COMMENT.matcher(lines.get(i).strip()).replaceAll("$1$2$3") + " ");
            i--;
        }
        String name = inFunction ? head.group(1) : "";
        return new Wish((comment + name).strip(), inFunction,
                inFunction ? parameters(head.group(2)) : List.of(),
                last.substring(0, Body.indent(last)));
    }

    static boolean isComment(String line) {
        return COMMENT.matcher(line.strip()).matches();
    }

    /** The string that a function's head is followed by at the end; empty without one. */
    static String documentation(String code) {
        for (String quote : PYTHON_QUOTES) {
            int opens = code.endsWith(quote) ? code.lastIndexOf(quote, code.length() - 2 * quote.length()) : -1;
            if (opens >= 0 && code.substring(0, opens).stripTrailing().endsWith(":")) {
                return code.substring(opens);
            }
        }
        return "";
    }

    private static List<String> parameters(String text) {
        List<String> names = new ArrayList<>();
        for (String parameter : text.replaceAll("<[^<>]*>|\\[[^\\[\\]]*]", "").split(",")) {
            String name = parameter.replaceFirst("[:=].*", "").strip().replaceFirst("^.*\\s", "");
            if (!name.isEmpty()) {
                names.add(name);
            }
        }
        return names;
    }
}
