package palaestra.codegen.catalogue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.TokenPrice;

/** Reads what the catalogue says of a model. */
class EntryReader {

    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:/-]{0,63}");
    private static final String OF_NAMES = "1 to 64 letters, digits and . _ : / - and begin with a letter or digit";
    private static final Pattern WORD = Pattern.compile("[a-z]{1,20}");
    private static final Pattern TAG = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,31}");
    private static final Set<String> OF_ALL =
            Set.of("id", "aliases", "capabilities", "price", "contextTokens", "tags", "defaults");
    private static final Map<String, Set<Capability>> EMBEDDED = Map.of(
            "recall", EnumSet.of(Capability.GENERATE, Capability.CHAT, Capability.COMPLETE),
            "ngram", EnumSet.of(Capability.COMPLETE));

    private final BackEndReader servers;

    EntryReader(BackEndReader servers) {
        this.servers = servers;
    }

    ModelEntry read(EntryFields unnamed) {
        String id = unnamed.text("id", NAME, "must be " + OF_NAMES);
        EntryFields fields = unnamed.at("model '" + id + "'");
        if (fields.has("backends")) {
            fields.requireOnly(with(OF_ALL, "backends", "infill"));
            return entry(id, fields, backEnds(id, fields));
        }
        ModelKind kind = BackEndReader.kind(fields);
        fields.requireOnly(kind.fieldsAnd(kind == ModelKind.OPENAI ? with(OF_ALL, "infill") : OF_ALL));
        if (kind != ModelKind.EMBEDDED) {
            return entry(id, fields, List.of(servers.read(fields, kind, id)));
        }
        if (!EMBEDDED.containsKey(id)) {
            throw fields.wrong("id", "of an embedded model must be recall or ngram");
        }
        return entry(id, fields, List.of());
    }

    private List<BackEnd> backEnds(String id, EntryFields fields) {
        List<BackEnd> backEnds = new ArrayList<>();
        for (EntryFields server : fields.objects("backends", "back end")) {
            ModelKind kind = BackEndReader.kind(server);
            if (kind == ModelKind.EMBEDDED) {
                throw server.wrong("kind", "of a back end must be create-item or openai");
            }
            server.requireOnly(kind.fieldsAnd(Set.of("weight")));
            backEnds.add(servers.read(server, kind, id + " (back end " + (backEnds.size() + 1) + ")"));
        }
        return backEnds;
    }

    private static ModelEntry entry(String id, EntryFields fields, List<BackEnd> backEnds) {
        Infill infill = infill(fields);
        EntryFields price = fields.object("price", Set.of("prompt", "output"));
        ModelInfo info = new ModelInfo(id, fields.texts("aliases", NAME, OF_NAMES),
                capabilities(id, fields, backEnds, infill),
                new TokenPrice(price.number("prompt", 0, 0, 1_000_000), price.number("output", 0, 0, 1_000_000)),
                fields.number("contextTokens", 8_192, 256, 100_000_000),
                fields.texts("tags", TAG, "1 to 32 letters, digits and . _ -"), defaults(fields));
        return new ModelEntry(info, infill, backEnds);
    }

    private static Infill infill(EntryFields fields) {
        return fields.has("infill") ? Infill.labelled(fields.text("infill"))
                .orElseThrow(() -> fields.wrong("infill", "must be one of " + Infill.labels())) : Infill.NONE;
    }

    /** Those that the entry names, else all that are possible. */
    private static Set<Capability> capabilities(String id, EntryFields fields, List<BackEnd> backEnds, Infill infill) {
        Set<Capability> possible = EnumSet.copyOf(backEnds.isEmpty() ? EMBEDDED.get(id)
                : EnumSet.allOf(Capability.class));
        backEnds.forEach(server -> possible.retainAll(capabilities(server.kind(), infill)));
        if (!fields.has("capabilities")) {
            return possible;
        }
        Set<String> labels = possible.stream().map(EntryReader::label).collect(Collectors.toSet());
        Set<String> named = fields.texts("capabilities", WORD, "generate, chat, complete or edit");
        if (named.isEmpty() || !labels.containsAll(named)) {
            throw fields.wrong("capabilities", "must be one or more of those that this model can have: "
                    + labels.stream().sorted().collect(Collectors.joining(", ")));
        }
        return possible.stream().filter(capability -> named.contains(label(capability))).collect(Collectors.toSet());
    }

    private static Set<Capability> capabilities(ModelKind kind, Infill infill) {
        if (kind == ModelKind.CREATE_ITEM) {
            return EnumSet.of(Capability.GENERATE);
        }
        return infill == Infill.NONE ? EnumSet.of(Capability.GENERATE, Capability.CHAT, Capability.EDIT)
                : EnumSet.allOf(Capability.class);
    }

    private static String label(Capability capability) {
        return capability.name().toLowerCase(Locale.ROOT);
    }

    private static Sampling defaults(EntryFields fields) {
        EntryFields defaults = fields.object("defaults", Set.of("seed", "maxTokens", "topP", "temperature", "topK",
                "repetitionPenalty", "frequencyPenalty", "presencePenalty"));
        return new Sampling(defaults.number("seed", 0, 0, Integer.MAX_VALUE),
                defaults.number("maxTokens", 1_024, 1, Sampling.MAX_TOKENS), defaults.decimal("topP", 1, 0.0001, 1),
                defaults.decimal("temperature", 1, 0, 2), defaults.number("topK", 0, 0, 1_000),
                new Sampling.Penalties(defaults.decimal("repetitionPenalty", 1, 0, 100),
                        defaults.decimal("frequencyPenalty", 0, -2, 2),
                        defaults.decimal("presencePenalty", 0, -2, 2)));
    }

    private static Set<String> with(Set<String> fields, String... more) {
        Set<String> all = new TreeSet<>(fields);
        all.addAll(List.of(more));
        return all;
    }
}
