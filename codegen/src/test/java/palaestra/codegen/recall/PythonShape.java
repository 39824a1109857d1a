package palaestra.codegen.recall;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** Looks at Python text as its tokenizer would: brackets and strings close, and lines indent as blocks demand. */
final class PythonShape {

    private PythonShape() {
    }

    static List<String> problems(String text) {
        List<String> problems = new ArrayList<>();
        Deque<Integer> indents = new ArrayDeque<>(List.of(0));
        int brackets = 0;
        String quote = "";
        boolean opened = false;
        boolean continued = false;
        for (String line : text.split("\n", -1)) {
            boolean fresh = quote.isEmpty() && brackets == 0 && !continued;
            StringBuilder code = new StringBuilder();
            for (int i = 0; i < line.length(); i++) {
                char c = line.charAt(i);
                if (quote.isEmpty() && c == '#') {
                    break;
                }
                if (!quote.isEmpty()) {
                    if (c == '\\') {
                        i++;
                    } else if (line.startsWith(quote, i)) {
                        i += quote.length() - 1;
                        quote = "";
                    }
                    code.append('s');
                } else if (c == '"' || c == '\'') {
                    String three = String.valueOf(c).repeat(3);
                    quote = line.startsWith(three, i) ? three : String.valueOf(c);
                    i += quote.length() - 1;
                    code.append('s');
                } else {
                    brackets += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
                    code.append(c);
                }
            }
            if (quote.length() == 1 && !line.endsWith("\\")) {
                problems.add("string not closed: " + line);
                quote = "";
            }
            String stripped = code.toString().stripTrailing();
            if (fresh && !stripped.isBlank()) {
                int indent = stripped.length() - stripped.stripLeading().length();
                if (opened == indent <= indents.peek() && (opened || indent > indents.peek())) {
                    problems.add("wrong indentation: " + line);
                }
                if (opened) {
                    indents.push(indent);
                }
                while (indents.peek() > indent) {
                    indents.pop();
                }
                if (indents.peek() != indent) {
                    problems.add("indentation of no block: " + line);
                }
                opened = false;
            }
            continued = stripped.endsWith("\\");
            if (quote.isEmpty() && brackets == 0 && !continued && !stripped.isBlank()) {
                opened = stripped.endsWith(":");
            }
        }
        if (brackets != 0 || !quote.isEmpty() || opened) {
            problems.add("not closed at the end: " + brackets + " brackets, string " + quote + ", block " + opened);
        }
        return problems;
    }
}
