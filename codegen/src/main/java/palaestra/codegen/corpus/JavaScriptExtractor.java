package palaestra.codegen.corpus;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.mozilla.javascript.CompilerEnvirons;
import org.mozilla.javascript.Context;
import org.mozilla.javascript.EvaluatorException;
import org.mozilla.javascript.Parser;
import org.mozilla.javascript.ast.AstNode;
import org.mozilla.javascript.ast.AstRoot;
import org.mozilla.javascript.ast.Block;
import org.mozilla.javascript.ast.Comment;
import org.mozilla.javascript.ast.FunctionNode;
import org.mozilla.javascript.ast.Name;
import org.mozilla.javascript.ast.Scope;
import org.mozilla.javascript.ast.VariableDeclaration;
import org.mozilla.javascript.ast.VariableInitializer;

/** Named functions with a comment before them, by Rhino's parser. */
class JavaScriptExtractor implements Extractor {

    @Override
    public List<Snippet> extract(String path, String file, boolean undocumented) {
        String text = script(file);
        AstRoot root = parse(path, text);
        List<Span> comments = comments(root);
        Neighbours neighbours = new Neighbours(JavaScriptNames.declared(root, text), JavaScriptNames.imported(file),
                code -> JavaScriptNames.free(parse("snippet", code)));
        List<Snippet> snippets = new ArrayList<>();
        root.visit(node -> {
            String name = declared(node);
            if (name != null) {
                Span span = whole(node, text);
                String comment = commentBefore(span.start(), comments, text);
                if (!comment.isEmpty() || undocumented && isTopLevel(node)) {
                    snippets.add(snippet(name, comment, SourceText.dedent(span.of(text)), neighbours));
                }
            }
            return true;
        });
        return snippets.stream().filter(snippet -> !snippet.variants().isEmpty()).toList();
    }

    /** Rhino knows scripts, not modules: the words that only modules have come off. */
    private static String script(String text) {
        return text.replaceAll("(?m)^import [^;]*;$", "").replaceAll("(?m)^export (\\{|default \\w+[;(]).*$", "")
                .replaceAll("(?m)^export (default )?(?=function|const|let|var)", "");
    }

    /** Rhino does not know constants in loops; to find functions, a word of the same length will do. */
    private static AstRoot parse(String path, String text) {
        CompilerEnvirons environment = new CompilerEnvirons();
        environment.setLanguageVersion(Context.VERSION_ES6);
        environment.setRecordingComments(true);
        try {
            return new Parser(environment).parse(text.replace("for (const ", "for (let   "), path, 1);
        } catch (EvaluatorException | IllegalStateException e) {
            throw new Unparseable(path, e);
        }
    }

    private static List<Span> comments(AstRoot root) {
        SortedSet<Comment> comments = root.getComments();
        return (comments == null ? new TreeSet<Comment>() : comments).stream()
                .map(comment -> new Span(comment.getAbsolutePosition(),
                        comment.getAbsolutePosition() + comment.getLength()))
                .sorted(Comparator.comparing(Span::start)).toList();
    }

    /** The name of the function that the node declares, or null. */
    private static String declared(AstNode node) {
        if (node instanceof FunctionNode function && function.getFunctionType() == FunctionNode.FUNCTION_STATEMENT) {
            return function.getName();
        }
        if (node instanceof VariableDeclaration declaration && declaration.getVariables().size() == 1) {
            VariableInitializer variable = declaration.getVariables().get(0);
            boolean[] makesFunction = {false};
            if (variable.getInitializer() != null) {
                variable.getInitializer().visit(part -> {
                    makesFunction[0] |= part instanceof FunctionNode;
                    return !makesFunction[0];
                });
            }
            return makesFunction[0] && variable.getTarget() instanceof Name name ? name.getIdentifier() : null;
        }
        return null;
    }

    private static Span whole(AstNode node, String text) {
        int start = SourceText.lineStart(text, node.getAbsolutePosition());
        int end = node.getAbsolutePosition() + node.getLength();
        boolean semicolon = end < text.length() && text.charAt(end) == ';';
        return new Span(start, semicolon ? end + 1 : end);
    }

    private static boolean isTopLevel(AstNode node) {
        return node.getEnclosingFunction() == null || node.getEnclosingFunction().getEnclosingFunction() == null;
    }

    /** The comment, of one or more parts, that ends on the line before. */
    private static String commentBefore(int offset, List<Span> comments, String text) {
        int start = offset;
        for (int i = comments.size() - 1; i >= 0; i--) {
            Span comment = comments.get(i);
            if (comment.end() > start) {
                continue;
            }
            String between = text.substring(comment.end(), start);
            boolean joined = between.isBlank() && between.chars().filter(c -> c == '\n').count() <= 1;
            boolean block = comment.of(text).startsWith("/*");
            if (!joined || block && start < offset) {
                break;
            }
            start = SourceText.lineStart(text, comment.start());
            if (block) {
                break;
            }
        }
        return SourceText.dedent(text.substring(start, offset)).strip();
    }

    private static Snippet snippet(String name, String comment, String code, Neighbours neighbours) {
        String words = Documentation.ofComment(comment);
        String summary = Documentation.summary(words);
        String compact = withoutComments(code);
        List<String> complete = new ArrayList<>();
        if (!comment.isEmpty()) {
            complete.add(comment + "\n" + code);
            complete.add("/** " + summary + " */\n" + code);
        }
        complete.add(code);
        complete.add(compact);
        Surroundings around = neighbours.of(name, compact, List.of());
        boolean internal = name.startsWith("_") || words.contains("@private");
        Quality quality = internal ? Quality.TRIVIAL
                : around.complete() ? Quality.STANDALONE : Quality.LEANING;
        String signature = code.lines().findFirst().orElse("").replaceAll("\\s*\\{\\s*$", "");
        return new Snippet(name, "", signature, summary, words.substring(Math.min(summary.length(), words.length())),
                "", quality, Variants.of(complete, () -> shortened(compact)), around);
    }

    private static String withoutComments(String code) {
        return SourceText.without(code, comments(parse("snippet", code)));
    }

    private static List<String> shortened(String code) {
        List<String> texts = new ArrayList<>();
        parse("snippet", code).visit(node -> {
            Span span = new Span(node.getAbsolutePosition(), node.getAbsolutePosition() + node.getLength());
            boolean statement = node instanceof Block
                    || node.getClass() == Scope.class;
            boolean ofFunction = node.getParent() instanceof FunctionNode;
            if (statement && !ofFunction && span.end() <= code.length() && span.of(code).startsWith("{")
                    && span.of(code).endsWith("}")) {
                texts.add(SourceText.replace(code, span, "{ /* ... */ }"));
            }
            return true;
        });
        return texts;
    }
}
