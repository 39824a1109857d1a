package palaestra.codegen.infill;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The words in which models are asked. */
final class Prompts {

    private static final String RULES = """
            - Answer with code only: no explanation, no Markdown.
            - Begin the answer with <CODE> and end it with </CODE>, and put nothing between these tags and the code.
            """;

    private static final String CARE = """
            - Write blanks, line ends and indentation exactly as the file needs them; be careful with the indentation.
            - A tag with a tilde, like <~CODE>, is text of the file. Where you need one, write the tilde too.
            """;

    private static final String REPEATING = """
            You complete code at the cursor of an editor. What stands before the cursor is between <PREFIX> and \
            </PREFIX>, what stands after it between <SUFFIX> and </SUFFIX>.
            """ + RULES + """
            - First repeat the last line of the prefix, then write what is missing, and end with the first line of the \
            suffix.
            """ + CARE + """

            Example 1
            {example-1}
            <CODE>    const total = prices.reduce((sum, price) => sum + price, 0);
                return total / prices.length;</CODE>

            Example 2
            {example-2}
            <CODE>    for word in words:
                    counts[word] = counts.get(word, 0) + 1
                return counts</CODE>

            Now do the same for this file.
            {task}
            """;

    private static final String MASKING = """
            You complete code at the cursor of an editor. The text of a file is between <PREFIX> and </PREFIX>, and \
            <CURSOR> stands where the cursor is. Write what must stand there instead of <CURSOR>, and nothing else.
            """ + RULES + """
            - Repeat nothing of what stands before or after <CURSOR>.
            """ + CARE + """

            Example
            <PREFIX>def area(radius):
                return <CURSOR> * radius ** 2</PREFIX>
            <CODE>math.pi</CODE>

            Now do the same for this file.
            <PREFIX>{prefix}<CURSOR>{suffix}</PREFIX>
            """;

    private static final Surroundings EXAMPLE_1 = new Surroundings("""
            class Basket {
              average(prices) {
                const total =\s""", "\n    return total / prices.length;\n  }\n}");

    private static final Surroundings EXAMPLE_2 = new Surroundings("""
            def count(words):
                counts = {}
                for wo""", "\n    return counts\n");

    private static final String EDIT = """
            You are an expert programmer. Rewrite a section of a file, as an instruction says.
            {before}{after}
            The section to rewrite:
            {code}

            The instruction: {instruction}

            Answer with the rewritten section alone, in one code block, without explanation. Repeat nothing of what \
            stands before or after the section. Mind the indentation: the answer replaces the section as it is.
            """;

    private static final Pattern BLANK = Pattern.compile("\\{([a-z0-9-]+)}");

    private Prompts() {
    }

    static String completion(Strategy strategy, Surroundings around) {
        return switch (strategy) {
            case PSM, SPM -> filled(REPEATING, Map.of("example-1", block(strategy, EXAMPLE_1),
                    "example-2", block(strategy, EXAMPLE_2), "task", block(strategy, around)));
            case MASK -> filled(MASKING, Map.of("prefix", Tags.ESCAPES.escape(around.prefix()),
                    "suffix", Tags.ESCAPES.escape(around.suffix())));
        };
    }

    private static String block(Strategy strategy, Surroundings around) {
        String prefix = Tags.PREFIX + Tags.ESCAPES.escape(around.prefix()) + Tags.PREFIX_END;
        String suffix = Tags.SUFFIX + Tags.ESCAPES.escape(around.suffix()) + Tags.SUFFIX_END;
        return strategy == Strategy.SPM ? suffix + "\n" + prefix : prefix + "\n" + suffix;
    }

    static String edit(Surroundings around, String code, String instruction, String language) {
        return filled(EDIT, Map.of("before", described("What stands before the section:", around.prefix(), language),
                "after", described("What stands after the section:", around.suffix(), language),
                "code", fenced(code, language), "instruction", instruction));
    }

    private static String described(String title, String text, String language) {
        return text.isBlank() ? "" : "\n" + title + "\n" + fenced(text, language) + "\n";
    }

    /** In a fence that is longer than any in the text, so that the text cannot end it. */
    private static String fenced(String text, String language) {
        String fence = "```";
        while (text.contains(fence)) {
            fence += "`";
        }
        String info = language.matches("[\\w+#.-]{1,30}") ? language : "";
        return fence + info + "\n" + text + (text.endsWith("\n") ? "" : "\n") + fence;
    }

    /** In one pass, so that braces in what is filled in mean nothing. */
    private static String filled(String template, Map<String, String> values) {
        return BLANK.matcher(template).replaceAll(blank -> Matcher.quoteReplacement(
                values.getOrDefault(blank.group(1), blank.group())));
    }
}
