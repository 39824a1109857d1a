package palaestra.codegen.corpus;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.mozilla.javascript.ast.AstNode;
import org.mozilla.javascript.ast.AstRoot;
import org.mozilla.javascript.ast.CatchClause;
import org.mozilla.javascript.ast.FunctionNode;
import org.mozilla.javascript.ast.Name;
import org.mozilla.javascript.ast.ObjectProperty;
import org.mozilla.javascript.ast.PropertyGet;
import org.mozilla.javascript.ast.VariableInitializer;

/** Which names JavaScript code declares, and which it uses. */
final class JavaScriptNames {

    private static final Set<String> OF_THE_LANGUAGE = Set.of("Array", "ArrayBuffer", "BigInt", "Boolean", "Buffer",
            "Date", "Error", "Function", "Infinity", "Intl", "JSON", "Map", "Math", "NaN", "Number", "Object",
            "Promise", "Proxy", "RangeError", "Reflect", "RegExp", "Set", "String", "Symbol", "TypeError",
            "Uint8Array", "WeakMap", "arguments", "clearTimeout", "console", "decodeURIComponent",
            "encodeURIComponent", "fetch", "globalThis", "isFinite", "isNaN", "parseFloat", "parseInt", "require",
            "setTimeout", "undefined");
    private static final Pattern IMPORT = Pattern.compile("(?m)^import ([^;]*?) from [^;]*;|^\\s*(?:var|const) "
            + "(\\w+) = (?:_interop\\w+\\()?require\\(");

    private JavaScriptNames() {
    }

    /** Names that come from other files. */
    static Set<String> imported(String file) {
        Set<String> names = new HashSet<>();
        for (Matcher line = IMPORT.matcher(file); line.find();) {
            String bound = line.group(1) == null ? line.group(2) : line.group(1);
            for (String name : bound.replaceAll("\\w+ as ", "").split("[^\\w$]+")) {
                names.add(name);
            }
        }
        names.remove("");
        return names;
    }

    /** The code of each function and variable that the script declares, the first of a name. */
    static Map<String, String> declared(AstRoot root, String text) {
        Map<String, String> declared = new LinkedHashMap<>();
        root.visit(node -> {
            String code = text.substring(node.getAbsolutePosition(),
                    Math.min(text.length(), node.getAbsolutePosition() + node.getLength()));
            if (node instanceof FunctionNode function
                    && function.getFunctionType() == FunctionNode.FUNCTION_STATEMENT) {
                declared.putIfAbsent(function.getName(), SourceText.dedent(" ".repeat(node.getAbsolutePosition()
                        - SourceText.lineStart(text, node.getAbsolutePosition())) + code));
            } else if (node instanceof VariableInitializer variable && variable.getTarget() instanceof Name name
                    && variable.getInitializer() != null) {
                declared.putIfAbsent(name.getIdentifier(), "var " + code + ";");
            }
            return true;
        });
        return declared;
    }

    /** Names that the code uses but neither declares nor has from the language. */
    static Set<String> free(AstRoot root) {
        Set<String> used = new HashSet<>();
        Set<String> bound = new HashSet<>(OF_THE_LANGUAGE);
        root.visit(node -> {
            if (node instanceof Name name && !isProperty(name)) {
                used.add(name.getIdentifier());
            } else if (node instanceof FunctionNode function) {
                bound.add(function.getName());
                function.getParams().forEach(parameter -> bind(parameter, bound));
            } else if (node instanceof VariableInitializer variable) {
                bind(variable.getTarget(), bound);
            } else if (node instanceof CatchClause clause && clause.getVarName() != null) {
                bind(clause.getVarName(), bound);
            }
            return true;
        });
        used.removeAll(bound);
        return used;
    }

    private static boolean isProperty(Name name) {
        AstNode parent = name.getParent();
        return parent instanceof PropertyGet property && property.getRight() == name
                || parent instanceof ObjectProperty pair && pair.getKey() == name && pair.getValue() != name;
    }

    private static void bind(AstNode target, Set<String> bound) {
        target.visit(node -> {
            if (node instanceof Name name) {
                bound.add(name.getIdentifier());
            }
            return true;
        });
    }
}
