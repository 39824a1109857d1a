package palaestra.codegen.corpus;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Documentation as plain words: comment signs, tags and HTML taken off. */
final class Documentation {

    private static final Pattern SENTENCE_END = Pattern.compile("[.!?](?=\\s|$)");
    private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");

    private Documentation() {
    }

    /** What a comment of Java or JavaScript says. */
    static String ofComment(String comment) {
        String words = comment.lines()
                .map(line -> line.strip().replaceFirst("^(/\\*+|\\*+/|\\*+|//+)", "").replaceFirst("\\*+/$", ""))
                .map(String::strip)
                .collect(Collectors.joining("\n"));
        Matcher tags = INLINE_TAG.matcher(words);
        return tags.replaceAll(match -> Matcher.quoteReplacement(match.group(1)))
                .replaceAll("<[^<>]{1,80}>", " ")
                .replaceAll("\\(?https?://[^\\s)]*\\)?", " ")
                .replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
                .strip();
    }

    /** The first sentence, on one line; tags such as {@code @param} do not belong to it. */
    static String summary(String words) {
        String paragraph = words.split("\n\\s*\n|\n@|^@", 2)[0].replaceAll("\\s+", " ").strip();
        Matcher end = SENTENCE_END.matcher(paragraph);
        return end.find() ? paragraph.substring(0, end.end()) : paragraph;
    }
}
