package palaestra.domain.arena;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.generation.Language;

/**
 * The language of a file, by the names that editors give it. Only known names pass, because a name is stored at every
 * level of privacy and a board is kept for each.
 */
public final class EditorLanguage {

    private static final Set<String> KNOWN = Set.of("abap", "bat", "bibtex", "c", "clojure", "coffeescript", "cpp",
            "csharp", "css", "cuda-cpp", "dart", "diff", "dockerfile", "elixir", "elm", "erlang", "fsharp", "go",
            "graphql", "groovy", "haml", "handlebars", "haskell", "html", "ini", "jade", "java", "javascript",
            "javascriptreact", "json", "jsonc", "julia", "jupyter", "kotlin", "latex", "less", "lisp", "lua", "makefile",
            "markdown", "matlab", "nix", "objective-c", "objective-cpp", "ocaml", "pascal", "perl", "php", "plaintext",
            "powershell", "proto", "pug", "python", "r", "razor", "ruby", "rust", "sass", "scala", "scss",
            "shellscript", "solidity", "sql", "stylus", "svelte", "swift", "terraform", "tex", "toml", "typescript",
            "typescriptreact", "vb", "verilog", "vhdl", "vue", "xml", "xsl", "yaml", "zig");

    private static final Map<String, String> EXTENSIONS = Map.ofEntries(Map.entry("py", "python"),
            Map.entry("js", "javascript"), Map.entry("jsx", "javascriptreact"), Map.entry("ts", "typescript"),
            Map.entry("tsx", "typescriptreact"), Map.entry("rs", "rust"), Map.entry("rb", "ruby"),
            Map.entry("kt", "kotlin"), Map.entry("cs", "csharp"), Map.entry("sh", "shellscript"),
            Map.entry("md", "markdown"), Map.entry("yml", "yaml"), Map.entry("h", "c"), Map.entry("hpp", "cpp"),
            Map.entry("cc", "cpp"), Map.entry("ipynb", "jupyter"), Map.entry("txt", "plaintext"),
            Map.entry("tf", "terraform"), Map.entry("hs", "haskell"), Map.entry("pl", "perl"));

    private EditorLanguage() {
    }

    /** @param name as an editor writes it, or a file's ending; null for none */
    public static Optional<String> known(String name) {
        if (name == null || name.length() > 30) {
            return Optional.empty();
        }
        String lower = name.toLowerCase(Locale.ROOT).replaceFirst("^\\.", "");
        String meant = EXTENSIONS.getOrDefault(lower, lower);
        return KNOWN.contains(meant) ? Optional.of(meant) : Optional.empty();
    }

    /** The language that models are told; empty for one that they are not asked for by name. */
    static Optional<Language> forModels(String known) {
        return Language.named("javascriptreact".equals(known) ? "javascript" : known);
    }
}
