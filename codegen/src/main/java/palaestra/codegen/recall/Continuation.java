package palaestra.codegen.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import palaestra.codegen.ngram.Indentation;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Language;

/** Continues at a cursor with a function that was found, or with its inside, written as the caller's file is. */
final class Continuation {

    private final Language language;
    private final Wish wish;
    private final String prefix;
    private final String suffix;
    private final String unit;

    Continuation(CompletionRequest request, Language language) {
        this.language = language;
        this.prefix = request.prefix().replace("\r\n", "\n");
        this.suffix = request.suffix().replace("\r\n", "\n");
        this.wish = Wish.before(prefix, language);
        String begun = prefix.substring(prefix.lastIndexOf('\n') + 1);
        boolean tells = wish.inFunction() && begun.isBlank() && begun.length() > wish.indentation().length();
        this.unit = tells ? begun.substring(wish.indentation().length())
                : Indentation.of(prefix + "\n" + suffix).unit();
    }

    /** What is asked for; empty if nothing is. */
    String words() {
        return wish.words();
    }

    /** Continues the line alone. */
    SimilarLine line() {
        return new SimilarLine(language, prefix, suffix);
    }

    /** Empty if the function does not fit in here. */
    Optional<String> with(Found found) {
        Extras extras = found.extras();
        if (!extras.missing().isEmpty() || !extras.helpers().isEmpty()) {
            return Optional.empty();
        }
        String code = found.code();
        return wish.inFunction() ? inside(found, code) : Optional.of(text(whole(found, code)));
    }

    private List<String> whole(Found found, String code) {
        List<String> lines = new ArrayList<>(List.of(origin(found)));
        extrasOf(found).forEach(lines::add);
        lines.addAll(code.lines().map(line -> scaled(line, code)).toList());
        return lines.stream().map(line -> line.isEmpty() ? line : wish.indentation() + line).toList();
    }

    private Optional<String> inside(Found found, String code) {
        return Body.of(language, code, found.extras().usage())
                .filter(body -> body.parameters().size() == wish.parameters().size()).map(body -> {
                    List<String> lines = new ArrayList<>(List.of(origin(found)));
                    extrasOf(found).forEach(lines::add);
                    body.withParameters(wish.parameters()).stream()
                            .map(line -> scaled(line, String.join("\n", body.lines()))).forEach(lines::add);
                    lines.replaceAll(line -> line.isEmpty() ? line : wish.indentation() + unit + line);
                    if (language != Language.PYTHON && !suffix.stripLeading().startsWith("}")) {
                        lines.add(wish.indentation() + "}");
                    }
                    return text(lines);
                });
    }

    private String origin(Found found) {
        return LanguageStyle.of(language).comment(found.origin());
    }

    private List<String> extrasOf(Found found) {
        return found.extras().imports().lines().filter(line -> !prefix.contains(line)).toList();
    }

    /** The line with the file's own levels of indentation. */
    private String scaled(String line, String code) {
        int theirs = Indentation.of(code).unit().length();
        int indent = Body.indent(line);
        return unit.repeat(indent / theirs) + " ".repeat(indent % theirs) + line.substring(indent);
    }

    /** The lines as they follow the prefix, which may have begun the first of them. */
    private String text(List<String> lines) {
        String text = String.join("\n", lines);
        int lineStart = prefix.lastIndexOf('\n') + 1;
        String begun = prefix.substring(lineStart);
        if (!begun.isBlank()) {
            return "\n" + text;
        }
        return text.startsWith(begun) ? text.substring(begun.length()) : text.stripLeading();
    }
}
