package palaestra.codegen.infill;

import java.util.Collection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Keeps marks that occur in a user's text from being taken for ours: a tilde after their first character tells them
 * apart. What has tildes there already gets one more, so that nothing is lost on the way back.
 */
final class Escapes {

    private static final char TILDE = '~';

    private final Pattern marks;
    private final Pattern escaped;

    /** @param marks of at least two characters each */
    Escapes(Collection<String> marks) {
        this.marks = pattern(marks, "~*");
        this.escaped = pattern(marks, "~+");
    }

    private static Pattern pattern(Collection<String> marks, String tildes) {
        return Pattern.compile(marks.stream()
                .map(mark -> Pattern.quote(mark.substring(0, 1)) + tildes + Pattern.quote(mark.substring(1)))
                .collect(Collectors.joining("|")));
    }

    String escape(String text) {
        return marks.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                new StringBuilder(found.group()).insert(1, TILDE).toString()));
    }

    String unescape(String text) {
        return escaped.matcher(text).replaceAll(found -> Matcher.quoteReplacement(
                new StringBuilder(found.group()).deleteCharAt(1).toString()));
    }
}
