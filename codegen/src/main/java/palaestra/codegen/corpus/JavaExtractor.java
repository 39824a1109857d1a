package palaestra.codegen.corpus;

import com.github.javaparser.JavaParser;
import com.github.javaparser.ParseProblemException;
import com.github.javaparser.ParseResult;
import com.github.javaparser.ParserConfiguration;
import com.github.javaparser.ParserConfiguration.LanguageLevel;
import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.comments.Comment;
import com.github.javaparser.ast.stmt.BlockStmt;
import com.github.javaparser.ast.stmt.Statement;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Public documented methods of public classes, by JavaParser. Not for use by several threads. */
class JavaExtractor implements Extractor {

    private static final String SHELL = "class Shell {\n";

    private final JavaParser parser = new JavaParser(new ParserConfiguration()
            .setLanguageLevel(LanguageLevel.RAW).setTabSize(1));

    @Override
    public List<Snippet> extract(String path, String text, boolean undocumented) {
        CompilationUnit unit = parse(path, text);
        Offsets offsets = new Offsets(text);
        JavaNames names = new JavaNames(unit);
        List<Snippet> snippets = new ArrayList<>();
        for (MethodDeclaration method : unit.findAll(MethodDeclaration.class)) {
            Optional<String> javadoc = method.getJavadocComment().map(Comment::asString);
            if (method.getBody().isPresent() && isPublic(method) && !method.isAnnotationPresent("Deprecated")
                    && !isAccessor(method) && (javadoc.isPresent() || undocumented)) {
                snippets.add(snippet(method, javadoc.orElse(""), text, offsets, names.around(method)));
            }
        }
        return snippets;
    }

    private CompilationUnit parse(String path, String text) {
        ParseResult<CompilationUnit> result = parser.parse(text);
        return result.getResult().filter(unit -> result.isSuccessful())
                .orElseThrow(() -> new Unparseable(path, new ParseProblemException(result.getProblems())));
    }

    private static boolean isPublic(MethodDeclaration method) {
        boolean inInterface = method.getParentNode().filter(parent -> parent instanceof TypeDeclaration<?> type
                && (type.isAnnotationDeclaration() || type.isClassOrInterfaceDeclaration()
                && type.asClassOrInterfaceDeclaration().isInterface())).isPresent();
        boolean visible = method.isPublic() || inInterface && !method.isPrivate();
        return visible && enclosing(method).stream().allMatch(type -> type.isPublic() || inInterface);
    }

    private static boolean isAccessor(MethodDeclaration method) {
        List<Statement> statements = method.getBody().orElseThrow().getStatements();
        return statements.isEmpty() || statements.size() == 1 && (statements.get(0).toString()
                .matches("return [\\w.]+;|(this\\.)?\\w+ = \\w+;"));
    }

    /** From the innermost type outwards. */
    private static List<TypeDeclaration<?>> enclosing(Node node) {
        List<TypeDeclaration<?>> types = new ArrayList<>();
        for (Optional<Node> at = node.getParentNode(); at.isPresent(); at = at.get().getParentNode()) {
            if (at.get() instanceof TypeDeclaration<?> type) {
                types.add(type);
            }
        }
        return types;
    }

    private Snippet snippet(MethodDeclaration method, String javadoc, String text, Offsets offsets,
            Surroundings around) {
        List<TypeDeclaration<?>> types = enclosing(method);
        StringBuilder owner = new StringBuilder();
        types.forEach(type -> owner.insert(0, owner.isEmpty() ? "" : ".").insert(0, type.getNameAsString()));
        String context = types.isEmpty() ? "" : types.get(0).getJavadocComment()
                .map(comment -> Documentation.summary(Documentation.ofComment(comment.asString()))).orElse("");
        String words = Documentation.ofComment(javadoc);
        String summary = Documentation.summary(words);

        Span span = offsets.span(method);
        String code = SourceText.dedent(text.substring(SourceText.lineStart(text, span.start()), span.end()));
        String compact = withoutComments(code);
        List<String> complete = new ArrayList<>();
        if (!javadoc.isEmpty()) {
            complete.add(SourceText.dedent(indented(text, offsets.span(method.getJavadocComment().orElseThrow())))
                    + "\n" + code);
            complete.add("/** " + summary + " */\n" + code);
        }
        complete.add(code);
        complete.add(compact);
        boolean trivial = compact.lines().count() < 3 || compact.lines().count() < 4 && !around.complete();
        Quality quality = trivial ? Quality.TRIVIAL : !method.isStatic() ? Quality.SUBSTANTIAL
                : around.complete() ? Quality.STANDALONE : Quality.LEANING;
        return new Snippet(method.getNameAsString(), owner.toString(), method.getDeclarationAsString(false, false),
                summary, words.substring(Math.min(summary.length(), words.length())), context, quality,
                Variants.of(complete, () -> shortened(compact)), around);
    }

    private static String indented(String text, Span span) {
        return text.substring(SourceText.lineStart(text, span.start()), span.end());
    }

    private String withoutComments(String code) {
        String shell = SHELL + code + "\n}";
        Offsets offsets = new Offsets(shell);
        List<Span> comments = parser.parse(shell).getResult().orElseThrow().getAllContainedComments().stream()
                .map(offsets::span).sorted(Comparator.comparing(Span::start)).toList();
        String bare = SourceText.without(shell, comments);
        return bare.substring(SHELL.length(), bare.lastIndexOf('}')).stripTrailing();
    }

    private List<String> shortened(String code) {
        String shell = SHELL + code + "\n}";
        Offsets offsets = new Offsets(shell);
        return parser.parse(shell).getResult().orElseThrow().findAll(BlockStmt.class).stream()
                .filter(block -> !block.getParentNode().filter(MethodDeclaration.class::isInstance).isPresent())
                .map(offsets::span)
                .map(block -> SourceText.replace(shell, block, "{ /* ... */ }"))
                .map(text -> text.substring(SHELL.length(), text.length() - 2))
                .toList();
    }

    /** Translates the parser's lines and columns. */
    private static final class Offsets {

        private final List<Integer> lineStarts = new ArrayList<>(List.of(0));

        Offsets(String text) {
            for (int i = text.indexOf('\n'); i >= 0; i = text.indexOf('\n', i + 1)) {
                lineStarts.add(i + 1);
            }
        }

        Span span(Node node) {
            var range = node.getRange().orElseThrow();
            return new Span(lineStarts.get(range.begin.line - 1) + range.begin.column - 1,
                    lineStarts.get(range.end.line - 1) + range.end.column);
        }
    }
}
