package palaestra.codegen.recall;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import palaestra.domain.generation.Language;

/** How a language writes comments and names. */
enum LanguageStyle {
    PYTHON("# ", "def %s():%n    raise NotImplementedError", Set.of("and", "as", "assert", "async", "await", "break",
            "class", "continue", "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if",
            "import", "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with",
            "yield")),
    JAVA("// ", "static void %s() {%n    throw new UnsupportedOperationException();%n}", Set.of("abstract", "assert",
            "boolean", "break", "byte", "case", "catch", "char", "class", "const", "continue", "default", "do",
            "double", "else", "enum", "extends", "false", "final", "finally", "float", "for", "goto", "if",
            "implements", "import", "instanceof", "int", "interface", "long", "native", "new", "null", "package",
            "private", "protected", "public", "return", "short", "static", "strictfp", "super", "switch",
            "synchronized", "this", "throw", "throws", "transient", "true", "try", "void", "volatile", "while")),
    JAVASCRIPT("// ", "function %s() {%n  throw new Error('not implemented');%n}", Set.of("await", "break", "case",
            "catch", "class", "const", "continue", "debugger", "default", "delete", "do", "else", "enum", "export",
            "extends", "false", "finally", "for", "function", "if", "import", "in", "instanceof", "let", "new", "null",
            "return", "static", "super", "switch", "this", "throw", "true", "try", "typeof", "var", "void", "while",
            "with", "yield"));

    private final String comment;
    private final String emptyFunction;
    private final Set<String> keywords;

    LanguageStyle(String comment, String emptyFunction, Set<String> keywords) {
        this.comment = comment;
        this.emptyFunction = emptyFunction.replace("%n", "\n");
        this.keywords = keywords;
    }

    static LanguageStyle of(Language language) {
        return valueOf(language.name());
    }

    /** One line of comment, whatever the text holds: nothing in it can end the line or hide what follows. */
    String comment(String text) {
        String line = text.replaceAll("[\\p{Cc}\\p{Zl}\\p{Zp}\\s]+", " ").replaceAll("\\p{Cf}", "")
                .replace('\\', '/').strip();
        return comment + line;
    }

    /** A function that does nothing but fail. */
    String emptyFunction(String name) {
        return emptyFunction.formatted(name);
    }

    /** Whether the text is a name and no word of the language's own. */
    boolean mayBeName(String text) {
        return text.matches("[A-Za-z_]\\w{0,60}") && !keywords.contains(text);
    }

    /** A function's name made of lower-case words of ASCII letters and digits. */
    String functionName(List<String> words) {
        String name = joined(words);
        boolean usable = !name.isEmpty() && Character.isLetter(name.charAt(0)) && !keywords.contains(name);
        return usable ? name : joined(Stream.concat(Stream.of("my", "function"), words.stream()).toList());
    }

    private String joined(List<String> words) {
        if (this == PYTHON) {
            return String.join("_", words);
        }
        return words.stream().limit(1).collect(Collectors.joining())
                + words.stream().skip(1).map(LanguageStyle::capitalised).collect(Collectors.joining());
    }

    private static String capitalised(String word) {
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }
}
