package palaestra.codegen.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import palaestra.domain.generation.Language;

/**
 * What the lines just before a cursor ask for: a comment, the head of a function, or both.
 *
 * @param words the comment's and the function's name
 * @param inFunction whether a function's head is the last thing before the cursor
 * @param parameters of that function
 * @param indentation of the last line that is not blank
 */
record Wish(String words, boolean inFunction, List<String> parameters, String indentation) {

    private static final Pattern PYTHON_HEAD = Pattern.compile("(?:async )?def (\\w+)\\((.*)\\)\\s*(?:->[^:]+)?:");
    private static final Pattern JAVA_HEAD = Pattern.compile("(?:[\\w<>\\[\\],?.]+ )+(\\w+)\\(([^()]*)\\)"
            + "(?: throws [\\w, .]+)?\\s*\\{");
    private static final Pattern JAVASCRIPT_HEAD = Pattern.compile("(?:export |default |async )*function (\\w+)"
            + "\\((.*)\\)\\s*\\{");
    private static final Pattern COMMENT = Pattern.compile("#+(.*)|//+(.*)|/?\\*+(.*?)(?:\\*/)?");

    /** Words are empty if nothing is asked for. */
    static Wish before(String prefix, Language language) {
        List<String> lines = prefix.stripTrailing().lines().toList();
        String last = lines.isEmpty() ? "" : lines.get(lines.size() - 1);
        Pattern pattern = switch (language) {
            case PYTHON -> PYTHON_HEAD;
            case JAVA -> JAVA_HEAD;
            case JAVASCRIPT -> JAVASCRIPT_HEAD;
        };
        Matcher head = pattern.matcher(last.strip());
        boolean inFunction = head.matches();
        StringBuilder comment = new StringBuilder();
        int i = lines.size() - (inFunction ? 2 : 1);
        while (i >= 0 && COMMENT.matcher(lines.get(i).strip()).matches()) {
            comment.insert(0, COMMENT.matcher(lines.get(i).strip()).replaceAll("$1$2$3") + " ");
            i--;
        }
        String name = inFunction ? head.group(1) : "";
        return new Wish((comment + name).strip(), inFunction,
                inFunction ? parameters(head.group(2)) : List.of(),
                last.substring(0, Body.indent(last)));
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
