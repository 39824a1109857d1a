package palaestra.codegen.openai;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Takes code out of the Markdown that chat models wrap around it, asked or not. */
final class CodeFence {

    private static final Pattern FENCED =
            Pattern.compile("(?ms)^[ \\t]*```[^\\n`]*\\n(.*?)(?:^[ \\t]*```[ \\t]*$|\\z)");

    private CodeFence() {
    }

    /** The first fenced block, also one that was cut off before its end; the whole text if nothing is fenced. */
    static String strip(String answer) {
        String text = answer.replace("\r\n", "\n");
        Matcher fenced = FENCED.matcher(text);
        return fenced.find() ? fenced.group(1).stripTrailing() : text.strip();
    }
}
