package palaestra.codegen.corpus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import palaestra.codegen.ngram.CodeLexer;
import palaestra.codegen.ngram.Indentation;
import palaestra.codegen.ngram.Lexeme;
import palaestra.codegen.ngram.Lexeme.Kind;
import palaestra.codegen.ngram.Syntax;

/** Which names a Python module declares and imports, and which a piece of code uses. */
final class PythonNames {

    private static final Pattern ASSIGNMENT = Pattern.compile("([A-Za-z_]\\w*)(?:\\s*:[^=]+)?\\s*=[^=].*",
            Pattern.DOTALL);
    private static final Pattern DECLARATION = Pattern.compile("(?:async )?(?:def|class) (\\w+).*", Pattern.DOTALL);
    private static final Pattern IMPORT = Pattern.compile("import (.+)");
    private static final Pattern FROM = Pattern.compile("from (\\S+) import (.+)", Pattern.DOTALL);

    private final Map<String, String> imports = new HashMap<>();
    private final Map<String, String> declared = new LinkedHashMap<>();
    private final Set<String> fromLibrary = new HashSet<>();

    /** @param lines of a whole module */
    PythonNames(List<PythonLine> lines) {
        int i = 0;
        while (i < lines.size()) {
            int end = i + 1;
            boolean outer = lines.get(i).starts() && lines.get(i).indent() == 0;
            boolean decorated = outer && lines.get(i).text().startsWith("@");
            while (end < lines.size() && (!lines.get(end).starts() || lines.get(end).indent() > 0 || decorated)) {
                decorated &= !(lines.get(end).starts() && lines.get(end).text().matches("(async )?(def|class) .*"));
                end++;
            }
            if (outer) {
                statement(PythonBlock.compact(PythonBlock.join(lines.subList(i, end))));
            }
            i = end;
        }
    }

    private void statement(String code) {
        Matcher declaration = DECLARATION.matcher(code.replaceFirst("(?s)^(@[^\n]*\n)+", ""));
        Matcher assignment = ASSIGNMENT.matcher(code);
        Matcher from = FROM.matcher(code);
        Matcher plain = IMPORT.matcher(code);
        if (from.matches()) {
            for (String part : from.group(2).replaceAll("[()\\\\]", "").split(",")) {
                imported(part, "from " + from.group(1) + " import ", from.group(1).startsWith("."));
            }
        } else if (plain.matches()) {
            for (String part : plain.group(1).split(",")) {
                imported(part, "import ", false);
            }
        } else if (declaration.matches()) {
            declared.putIfAbsent(declaration.group(1), code);
        } else if (assignment.matches()) {
            declared.putIfAbsent(assignment.group(1), code);
        }
    }

    private void imported(String part, String statement, boolean ofLibrary) {
        String[] words = part.strip().split("\\s+as\\s+");
        String name = words[words.length - 1].strip();
        String bound = words.length == 1 && statement.startsWith("import") ? name.replaceFirst("\\..*", "") : name;
        if (bound.matches("\\w+")) {
            if (ofLibrary || words[0].startsWith("_") || statement.startsWith("from _")) {
                fromLibrary.add(bound);
            } else {
                imports.putIfAbsent(bound, statement + part.strip());
            }
        }
    }

    Surroundings around(String name, String code) {
        Set<String> used = used(code);
        List<String> lines = new ArrayList<>();
        new TreeSet<>(used).forEach(one -> {
            if (imports.containsKey(one) && !declared.containsKey(one)) {
                lines.add(imports.get(one));
            }
        });
        Surroundings plain = new Neighbours(declared, fromLibrary, PythonNames::used).of(name, code, lines);
        Set<String> more = new TreeSet<>(lines);
        used(plain.helpers()).stream().filter(imports::containsKey).forEach(one -> more.add(imports.get(one)));
        return new Surroundings(List.copyOf(more), plain.helpers(), plain.helperNames(), plain.missing());
    }

    /** Names that the code uses, but for attributes and what it assigns itself. */
    static Set<String> used(String code) {
        List<Lexeme> lexemes = CodeLexer.lex(code, Syntax.PYTHON, Indentation.of(code)).lexemes();
        Set<String> used = new HashSet<>();
        Set<String> own = new HashSet<>();
        boolean parameters = false;
        String before = "";
        for (int i = 0; i < lexemes.size(); i++) {
            String word = lexemes.get(i).word().strip();
            String after = i + 1 < lexemes.size() ? lexemes.get(i + 1).word() : "";
            parameters = before.equals("def") || before.equals("lambda") || parameters && !word.equals(":");
            if (lexemes.get(i).kind() == Kind.NAME && !before.equals(".")) {
                boolean binds = after.equals(" =") || List.of("for", "as", "def", "class").contains(before);
                boolean parameter = parameters && (before.equals("(") || before.equals(",") || before.equals("*")
                        || before.equals("**") || before.equals("lambda"));
                if (binds || parameter) {
                    own.add(word);
                } else if (!(after.equals("=") && (before.equals("(") || before.equals(",")))) {
                    used.add(word);
                }
            }
            before = word;
        }
        used.removeAll(own);
        return used;
    }
}
