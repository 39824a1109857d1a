package palaestra.codegen.corpus;

import java.util.ArrayList;
import java.util.List;

/** Splits Python text into lines, knowing where strings, brackets and comments begin and end. */
class PythonLines {

    private final List<PythonLine> lines = new ArrayList<>();
    private String quote = "";
    private int brackets;
    private boolean backslash;

    private PythonLines() {
    }

    static List<PythonLine> of(String text) {
        PythonLines reader = new PythonLines();
        text.lines().forEach(reader::add);
        return reader.lines;
    }

    private void add(String line) {
        boolean continued = !quote.isEmpty() || brackets > 0 || backslash;
        backslash = false;
        int comment = -1;
        int i = 0;
        while (i < line.length() && comment < 0) {
            if (quote.isEmpty() && line.charAt(i) == '#') {
                comment = i;
            } else {
                i = quote.isEmpty() ? inCode(line, i) : inString(line, i);
            }
        }
        if (quote.length() == 1 && !line.endsWith("\\")) {
            quote = "";
        }
        lines.add(new PythonLine(line, continued, comment));
    }

    private int inCode(String line, int i) {
        char c = line.charAt(i);
        switch (c) {
            case '(', '[', '{' -> brackets++;
            case ')', ']', '}' -> brackets = Math.max(0, brackets - 1);
            case '\\' -> backslash = i == line.length() - 1;
            case '"', '\'' -> {
                String three = String.valueOf(c).repeat(3);
                quote = line.startsWith(three, i) ? three : String.valueOf(c);
                return i + quote.length();
            }
            default -> {
                return i + 1;
            }
        }
        return i + 1;
    }

    private int inString(String line, int i) {
        if (line.charAt(i) == '\\') {
            return i + 2;
        }
        if (line.startsWith(quote, i)) {
            int end = i + quote.length();
            quote = "";
            return end;
        }
        return i + 1;
    }
}
