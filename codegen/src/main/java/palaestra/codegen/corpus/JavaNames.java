package palaestra.codegen.corpus;

import com.github.javaparser.ast.CompilationUnit;
import com.github.javaparser.ast.ImportDeclaration;
import com.github.javaparser.ast.Node;
import com.github.javaparser.ast.body.ClassOrInterfaceDeclaration;
import com.github.javaparser.ast.body.MethodDeclaration;
import com.github.javaparser.ast.body.TypeDeclaration;
import com.github.javaparser.ast.body.VariableDeclarator;
import com.github.javaparser.ast.expr.MethodCallExpr;
import com.github.javaparser.ast.expr.NameExpr;
import com.github.javaparser.ast.type.ClassOrInterfaceType;
import com.github.javaparser.ast.type.TypeParameter;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which names a Java file imports and declares, and which a method uses. */
final class JavaNames {

    private final String packageName;
    private final Map<String, String> imports = new HashMap<>();
    private final Set<String> nested = new HashSet<>();

    JavaNames(CompilationUnit unit) {
        packageName = unit.getPackageDeclaration().map(one -> one.getNameAsString() + ".").orElse("");
        for (ImportDeclaration line : unit.getImports()) {
            if (!line.isAsterisk() && !line.isStatic()) {
                imports.put(line.getName().getIdentifier(), line.getNameAsString());
            }
        }
        unit.walk(node -> {
            if (node instanceof TypeDeclaration<?> type) {
                nested.add(type.getNameAsString());
            }
        });
    }

    Surroundings around(MethodDeclaration method) {
        Set<String> missing = new TreeSet<>();
        if (method.isStatic()) {
            lacking(method, missing);
        }
        Set<String> types = new TreeSet<>();
        types(method).forEach(name -> {
            if (imports.containsKey(name)) {
                types.add(imports.get(name));
            } else if (nested.contains(name)) {
                missing.add(name);
            } else if (!isOfJavaLang(name) && !packageName.isEmpty()) {
                types.add(packageName + name);
            }
        });
        List<String> lines = types.isEmpty() ? List.of() : List.of("// imports: " + String.join(", ", types));
        return new Surroundings(lines, "", List.of(), missing.stream().limit(4).toList());
    }

    /** Static methods and constants of its own class that a method needs. */
    private static void lacking(MethodDeclaration method, Set<String> missing) {
        if (!(method.getParentNode().orElse(null) instanceof TypeDeclaration<?> type)) {
            return;
        }
        for (MethodCallExpr call : method.findAll(MethodCallExpr.class)) {
            boolean recursive = call.getNameAsString().equals(method.getNameAsString())
                    && call.getArguments().size() == method.getParameters().size();
            boolean declared = !type.getMethodsByName(call.getNameAsString()).isEmpty();
            if (call.getScope().isEmpty() && declared && !recursive) {
                missing.add(call.getNameAsString());
            }
        }
        Set<String> fields = new HashSet<>();
        type.getFields().forEach(field -> field.getVariables()
                .forEach(variable -> fields.add(variable.getNameAsString())));
        Set<String> local = new HashSet<>();
        method.getParameters().forEach(parameter -> local.add(parameter.getNameAsString()));
        method.findAll(VariableDeclarator.class)
                .forEach(variable -> local.add(variable.getNameAsString()));
        for (NameExpr name : method.findAll(NameExpr.class)) {
            if (fields.contains(name.getNameAsString()) && !local.contains(name.getNameAsString())) {
                missing.add(name.getNameAsString());
            }
        }
    }

    private static Set<String> types(MethodDeclaration method) {
        Set<String> types = new HashSet<>();
        method.findAll(ClassOrInterfaceType.class).stream().filter(type -> type.getScope().isEmpty())
                .forEach(type -> types.add(type.getNameAsString()));
        method.findAll(NameExpr.class).stream().map(NameExpr::getNameAsString)
                .filter(name -> name.matches("[A-Z]\\w*[a-z]\\w*"))
                .forEach(types::add);
        Set<String> parameters = new HashSet<>();
        method.findAll(TypeParameter.class).forEach(one -> parameters.add(one.getNameAsString()));
        for (Node at = method; at != null; at = at.getParentNode().orElse(null)) {
            if (at instanceof ClassOrInterfaceDeclaration type) {
                type.getTypeParameters().forEach(one -> parameters.add(one.getNameAsString()));
            }
        }
        types.removeAll(parameters);
        return types;
    }

    private static boolean isOfJavaLang(String name) {
        try {
            Class.forName("java.lang." + name, false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }
}
