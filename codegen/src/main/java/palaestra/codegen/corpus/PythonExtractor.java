package palaestra.codegen.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Public documented functions, classes and methods. There is no Python parser for the JVM that is small enough for a
 * build, and none is needed: Python's indentation tells where each begins and ends.
 */
class PythonExtractor implements Extractor {

    private static final Pattern DECLARATION = Pattern.compile("\\s*(?:async\\s+)?(def|class)\\s+([A-Za-z]\\w*).*");

    @Override
    public List<Snippet> extract(String path, String text, boolean undocumented) {
        List<PythonLine> lines = PythonLines.of(text);
        String module = module(path);
        String about = Documentation.summary(moduleDocstring(lines));
        List<Snippet> snippets = new ArrayList<>();
        collect(lines, 0, module, about, false, new PythonNames(lines), snippets);
        return snippets;
    }

    /** The importable name; modules that begin with an underscore are the pure form of the public one. */
    private static String module(String path) {
        return path.replaceFirst("(/__init__)?\\.py$", "").replaceFirst("^_py", "")
                .replaceFirst("^_collections_abc$", "collections.abc").replaceFirst("^_", "").replace('/', '.');
    }

    private static String moduleDocstring(List<PythonLine> lines) {
        List<PythonLine> start = lines.stream().dropWhile(line -> !line.starts()).toList();
        if (start.isEmpty()) {
            return "";
        }
        List<PythonLine> wrapped = new ArrayList<>(PythonLines.of("def module():"));
        wrapped.addAll(start);
        return new PythonBlock(wrapped, 0, 1).docstring();
    }

    private static void collect(List<PythonLine> lines, int indent, String owner, String about, boolean inClass,
            PythonNames names, List<Snippet> snippets) {
        int i = 0;
        while (i < lines.size()) {
            PythonLine line = lines.get(i);
            if (!line.starts() || line.indent() != indent
                    || !(line.text().stripLeading().startsWith("@") || DECLARATION.matcher(line.text()).matches())) {
                i++;
                continue;
            }
            int end = end(lines, i, indent);
            declaration(dedented(lines.subList(i, end)), owner, about, inClass, names, snippets);
            i = end;
        }
    }

    private static int end(List<PythonLine> lines, int from, int indent) {
        int i = from;
        while (i < lines.size() && !(lines.get(i).starts()
                && DECLARATION.matcher(lines.get(i).text()).matches())) {
            i++;
        }
        i++;
        while (i < lines.size() && !(lines.get(i).starts() && lines.get(i).indent() <= indent)) {
            i++;
        }
        int end = Math.min(i, lines.size());
        while (end > from + 1 && !lines.get(end - 1).starts() && !lines.get(end - 1).continued()) {
            end--;
        }
        return end;
    }

    private static List<PythonLine> dedented(List<PythonLine> lines) {
        int indent = lines.get(0).indent();
        // Lines of strings may stand further left than the code around them.
        return PythonLines.of(lines.stream().map(PythonLine::text)
                .map(line -> line.substring(Math.min(indent, SourceText.indent(line))).stripTrailing())
                .collect(Collectors.joining("\n")));
    }

    private static void declaration(List<PythonLine> lines, String owner, String about, boolean inClass,
            PythonNames names, List<Snippet> snippets) {
        PythonBlock block = PythonBlock.of(lines);
        Matcher declaration = DECLARATION.matcher(lines.get(block.head()).text());
        if (!declaration.matches() || lines.get(0).text().matches("@(typing\\.)?overload|@\\w+\\.(setter|deleter)")) {
            return;
        }
        boolean isClass = declaration.group(1).equals("class");
        String docstring = block.docstring();
        if (!docstring.isEmpty()) {
            snippets.add(snippet(block, declaration.group(2), owner, about, docstring, !isClass && !inClass,
                    names));
        }
        if (isClass && block.body() > block.head()) {
            String summary = Documentation.summary(docstring);
            collect(lines.subList(block.body(), lines.size()), lines.get(block.body()).indent(),
                    owner + "." + declaration.group(2), summary.isEmpty() ? about : summary, true, names, snippets);
        }
    }

    private static Snippet snippet(PythonBlock block, String name, String owner, String about, String docstring,
            boolean function, PythonNames names) {
        String summary = Documentation.summary(docstring);
        String bare = block.withDocstring("");
        String compact = PythonBlock.compact(bare);
        boolean quotable = !summary.isEmpty() && !summary.contains("\"") && !summary.contains("\\");
        List<String> complete = new ArrayList<>(List.of(block.text(), bare, compact));
        if (quotable) {
            complete.add(1, block.withDocstring(summary));
        }
        Surroundings around = names.around(name, compact);
        boolean trivial = compact.lines().count() < 2
                || compact.lines().count() < 3 && !(function && around.complete());
        return new Snippet(name, owner, block.signature(), summary,
                docstring.substring(Math.min(docstring.length(), summary.length())), about,
                trivial ? Quality.TRIVIAL
                        : !function ? Quality.SUBSTANTIAL
                        : around.complete() ? Quality.STANDALONE : Quality.LEANING,
                Variants.of(complete, () -> PythonBlock.shortened(compact)), around);
    }
}
