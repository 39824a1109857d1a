package palaestra.codegen.recall;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import palaestra.domain.generation.Language;

/** The honest answer where nothing fits: the shape of a function, and the word that it is only that. */
final class Skeleton {

    private static final int MOST_WORDS = 5;
    private static final int LONGEST_COMMENT = 300;
    private static final Pattern NO_WORD = Pattern.compile("[^a-z0-9]+");
    private static final Set<String> LEFT_OUT = Set.of("a", "an", "the", "please", "write", "me", "function", "method",
            "that", "which", "in", "python", "java", "javascript", "to", "for", "of", "and", "with", "how", "i");

    private Skeleton() {
    }

    static String of(Language language, String request) {
        LanguageStyle style = LanguageStyle.of(language);
        List<String> words = NO_WORD.splitAsStream(request.toLowerCase(Locale.ROOT).substring(0,
                        Math.min(request.length(), LONGEST_COMMENT)))
                .filter(word -> !word.isEmpty() && !LEFT_OUT.contains(word)).limit(MOST_WORDS).toList();
        String wish = request.strip();
        String comment = wish.length() <= LONGEST_COMMENT ? wish
                : wish.substring(0, wish.offsetByCodePoints(0, wish.codePointCount(0, LONGEST_COMMENT) - 1)) + " ...";
        return style.comment("The embedded model found no function that fits this request:") + "\n"
                + style.comment(comment) + "\n"
                + style.emptyFunction(style.functionName(words));
    }
}
