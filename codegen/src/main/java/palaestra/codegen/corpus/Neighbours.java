package palaestra.codegen.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import palaestra.codegen.token.Tokens;

/** What a file declares besides a function: small parts that the function needs can go with it. */
final class Neighbours {

    private static final int MOST_HELPERS = 6;
    private static final int MOST_HELPER_TOKENS = 400;
    private static final int MOST_NAMED = 4;

    private final Map<String, String> declared;
    private final Set<String> elsewhere;
    private final Function<String, Set<String>> needed;

    /**
     * @param declared code by name
     * @param elsewhere names that the file has from other files of its library
     * @param needed the names that a piece of code uses and does not declare
     */
    Neighbours(Map<String, String> declared, Set<String> elsewhere, Function<String, Set<String>> needed) {
        this.declared = declared;
        this.elsewhere = elsewhere;
        this.needed = needed;
    }

    Surroundings of(String name, String code, List<String> imports) {
        Map<String, String> helpers = new LinkedHashMap<>();
        boolean whole = gather(name, code, helpers);
        String text = String.join("\n", helpers.values());
        if (whole && helpers.size() <= MOST_HELPERS && Tokens.count(text) <= MOST_HELPER_TOKENS) {
            return new Surroundings(imports, text, List.copyOf(helpers.keySet()), List.of());
        }
        return new Surroundings(imports, "", List.of(), lacking(name, code).stream().limit(MOST_NAMED).toList());
    }

    /** Adds what the code needs, each after what it needs itself; false if that is not all to be had. */
    private boolean gather(String owner, String code, Map<String, String> helpers) {
        List<String> open = new ArrayList<>(lacking(owner, code));
        for (String name : open) {
            if (helpers.containsKey(name)) {
                continue;
            }
            if (!declared.containsKey(name) || helpers.size() > MOST_HELPERS) {
                return false;
            }
            helpers.put(name, "");
            boolean whole = gather(name, declared.get(name), helpers);
            helpers.remove(name);
            helpers.put(name, declared.get(name));
            if (!whole) {
                return false;
            }
        }
        return true;
    }

    private Set<String> lacking(String owner, String code) {
        Set<String> names = new TreeSet<>(needed.apply(code));
        names.removeIf(name -> name.equals(owner) || !declared.containsKey(name) && !elsewhere.contains(name));
        return names;
    }
}
