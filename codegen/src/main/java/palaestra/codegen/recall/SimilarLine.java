package palaestra.codegen.recall;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import palaestra.domain.generation.Language;

/**
 * Goes on from a cursor to the end of its line as functions about the same things go on: from the place in them whose
 * tokens agree longest with those before the cursor. On a line that is still blank, with the line that follows theirs;
 * after a comment, with their head.
 */
final class SimilarLine {

    private static final Pattern TOKEN = Pattern.compile("\\w+|[^\\w\\s]");
    private static final int LINES_AROUND = 6;

    private final Language language;
    private final List<String> around;
    private final String previous;
    private final String begun;
    private final boolean lineEnds;

    /** @param prefix and suffix with line ends of one character */
    SimilarLine(Language language, String prefix, String suffix) {
        this.language = language;
        this.begun = prefix.substring(prefix.lastIndexOf('\n') + 1);
        this.around = prefix.lines().filter(line -> !line.isBlank()).toList();
        String code = prefix.substring(0, prefix.length() - begun.length()).stripTrailing();
        String documentation = language == Language.PYTHON ? Wish.documentation(code) : "";
        String before = code.substring(0, code.length() - documentation.length()).stripTrailing();
        String line = before.substring(before.lastIndexOf('\n') + 1);
        this.previous = Wish.isComment(line) ? "" : line;
        this.lineEnds = suffix.lines().findFirst().orElse("").isBlank();
    }

    /** The words around the cursor, the nearest line first. */
    String words() {
        List<String> lines = new ArrayList<>(around.subList(Math.max(0, around.size() - LINES_AROUND), around.size()));
        Collections.reverse(lines);
        return String.join("\n", lines);
    }

    /** Empty if none of the functions has a place like the cursor's, or the cursor's line goes on after it. */
    Optional<String> in(List<Found> functions) {
        Place best = null;
        for (Found function : lineEnds ? functions : List.<Found>of()) {
            List<String> lines = function.code().lines().filter(line -> !line.isBlank()).toList();
            for (int i = 0; i < lines.size(); i++) {
                Place place = begun.isBlank() ? next(function, i == 0 ? "" : lines.get(i - 1), lines.get(i))
                        : within(function, lines.get(i));
                if (place != null && (best == null || place.agreement > best.agreement)) {
                    best = place;
                }
            }
        }
        return Optional.ofNullable(best).map(place -> place.text + "  "
                + LanguageStyle.of(language).comment(place.function.origin()));
    }

    /**
     * Where a function goes on.
     *
     * @param agreement how many tokens before it are those before the cursor
     */
    private record Place(Found function, String text, int agreement) {
    }

    private Place next(Found function, String before, String line) {
        int agreement = agreement(tokens(previous), tokens(before));
        boolean alike = agreement > 0 || previous.isBlank() && before.isBlank();
        return alike && depthAfter(0, line) == 0 ? new Place(function, line.strip(), agreement) : null;
    }

    private Place within(Found function, String line) {
        List<MatchResult> mine = tokens(begun);
        List<MatchResult> theirs = tokens(line);
        Place best = null;
        for (int k = 1; k < theirs.size(); k++) {
            String rest = line.substring(theirs.get(k).start()).stripTrailing();
            int agreement = agreement(mine, theirs.subList(0, k));
            boolean better = agreement > (best == null ? 0 : best.agreement);
            if (better && depthAfter(Math.max(0, depthAfter(0, begun)), rest) == 0) {
                boolean gap = theirs.get(k).start() > theirs.get(k - 1).end() && !begun.endsWith(" ");
                best = new Place(function, (gap ? " " : "") + rest, agreement);
            }
        }
        return best;
    }

    /** How many of the last tokens are the same. */
    private static int agreement(List<MatchResult> mine, List<MatchResult> theirs) {
        int same = 0;
        while (same < mine.size() && same < theirs.size() && mine.get(mine.size() - 1 - same).group()
                .equals(theirs.get(theirs.size() - 1 - same).group())) {
            same++;
        }
        return same;
    }

    /** Brackets still open after the text; -1 if it closes more than there are. */
    private static int depthAfter(int open, String text) {
        int depth = open;
        for (char c : text.toCharArray()) {
            depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            if (depth < 0) {
                return -1;
            }
        }
        return depth;
    }

    private static List<MatchResult> tokens(String line) {
        return TOKEN.matcher(line).results().toList();
    }
}
