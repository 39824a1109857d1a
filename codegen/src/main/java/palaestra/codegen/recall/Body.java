package palaestra.codegen.recall;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import palaestra.domain.generation.Language;

/**
 * A function taken apart, so that its inside can go into another function.
 *
 * @param parameters names, in order
 * @param lines without common indentation
 */
record Body(List<String> parameters, List<String> lines) {

    /** Empty if the code is not one plain function. */
    static Optional<Body> of(Language language, String code, String usage) {
        int opened = end(language, code);
        if (opened < 0 || usage.isEmpty() || language == Language.JAVASCRIPT && !code.startsWith("function ")) {
            return Optional.empty();
        }
        String inside = language == Language.PYTHON ? code.substring(opened + 1)
                : code.substring(opened + 1, Math.max(opened + 1, code.lastIndexOf('}')));
        List<String> lines = inside.lines().dropWhile(String::isBlank).toList();
        int common = lines.stream().filter(line -> !line.isBlank()).mapToInt(Body::indent).min().orElse(0);
        List<String> dedented = lines.stream().map(line -> line.isBlank() ? "" : line.substring(common))
                .collect(Collectors.toCollection(ArrayList::new));
        while (!dedented.isEmpty() && dedented.getLast().isEmpty()) {
            dedented.removeLast();
        }
        String arguments = usage.substring(usage.indexOf('(') + 1, usage.lastIndexOf(')'));
        List<String> parameters = arguments.isEmpty() ? List.of() : List.of(arguments.split(", "));
        return dedented.isEmpty() ? Optional.empty() : Optional.of(new Body(parameters, dedented));
    }

    /** The sign after a function's head, where its body begins; -1 without one. */
    static int end(Language language, String code) {
        char opens = language == Language.PYTHON ? ':' : '{';
        int depth = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt(i);
            depth += "([".indexOf(c) >= 0 ? 1 : ")]".indexOf(c) >= 0 ? -1 : 0;
            if (c == opens && depth == 0) {
                return i;
            }
        }
        return -1;
    }

    static int indent(String line) {
        return line.length() - line.stripLeading().length();
    }

    /** The lines with other names for the parameters. */
    List<String> withParameters(List<String> names) {
        List<String> renamed = lines;
        for (int i = 0; i < names.size(); i++) {
            Pattern old = Pattern.compile("(?<![\\w.$\"'])" + Pattern.quote(parameters.get(i)) + "(?![\\w$\"'])");
            String marked = "\0" + i + "\0";
            renamed = renamed.stream().map(line -> old.matcher(line).replaceAll(marked)).toList();
        }
        for (int i = 0; i < names.size(); i++) {
            String marked = "\0" + i + "\0";
            String name = names.get(i);
            renamed = renamed.stream().map(line -> line.replace(marked, name)).toList();
        }
        return renamed;
    }
}
