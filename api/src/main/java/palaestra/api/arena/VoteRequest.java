package palaestra.api.arena;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.Ballot;
import palaestra.domain.arena.TaskKind;
import palaestra.domain.arena.rating.Verdict;
import palaestra.domain.shared.Invalid;

/**
 * A vote as the editor sends it. Of the items only the ids count, because what they say besides, the server knows
 * better.
 */
@Schema(name = "ArenaVote")
public record VoteRequest(
        @Schema(required = true) String pairId,
        @Schema(required = true) String userId,
        @Schema(required = true, type = SchemaType.INTEGER,
                description = "0 or 1; of edits also -1 and -2, which is neither")
        BigDecimal acceptedIndex,
        @Schema(nullable = true, enumeration = {"Private", "Debug", "Research"}, defaultValue = "Private")
        String privacy,
        @Schema(nullable = true, examples = "python") String fileType,
        @Schema(nullable = true, description = "Kept under Research only") String repoUrl,
        @Schema(nullable = true, description = "Kept under Research only") String username) {

    static final List<String> ITEM_KEYS = List.of("prompt", "model");

    private static final int MAX_KEPT = 2_000;

    private static final Map<Integer, Verdict> OF_COMPLETIONS = Map.of(0, Verdict.FIRST, 1, Verdict.SECOND);
    private static final Map<Integer, Verdict> OF_EDITS =
            Map.of(0, Verdict.FIRST, 1, Verdict.SECOND, -1, Verdict.BOTH_BAD, -2, Verdict.BOTH_BAD);

    static List<String> keys(String items) {
        return List.of("pairId", "userId", "acceptedIndex", "version", items);
    }

    /**
     * The two items.
     *
     * @throws Invalid if they are not two, or if something is missing in one
     */
    static List<JsonNode> items(JsonNode body, String field, List<String> keys, String name) {
        JsonNode items = body.path(field);
        if (!items.isArray() || items.size() != 2) {
            throw new Invalid(field + " must contain 2 items");
        }
        List<JsonNode> both = new ArrayList<>();
        items.forEach(item -> {
            Bodies.requireItem(item, name, keys);
            both.add(item);
        });
        return both;
    }

    Ballot toBallot(TaskKind kind, List<JsonNode> items, String idField) {
        List<String> ids = items.stream().map(item -> text(item, idField)).toList();
        return new Ballot(kind, userId, ids, verdict(kind), language(items), Bodies.privacy(privacy), kept(repoUrl),
                kept(username));
    }

    private Verdict verdict(TaskKind kind) {
        Map<Integer, Verdict> allowed = kind == TaskKind.EDIT ? OF_EDITS : OF_COMPLETIONS;
        return allowed.entrySet().stream().filter(entry -> acceptedIndex != null
                && acceptedIndex.compareTo(BigDecimal.valueOf(entry.getKey())) == 0).map(Map.Entry::getValue).findFirst()
                .orElseThrow(() -> new Invalid(kind == TaskKind.EDIT ? "acceptedIndex must be 0, 1, -1 or -2"
                        : "acceptedIndex must be 0 or 1"));
    }

    private String language(List<JsonNode> items) {
        String ofItem = items.get(0).path("fileType").isTextual() ? items.get(0).path("fileType").asText() : null;
        return fileType != null ? fileType : ofItem;
    }

    private static String text(JsonNode item, String field) {
        if (!item.path(field).isTextual()) {
            throw new Invalid(field + " must be a string");
        }
        return item.path(field).asText();
    }

    private static String kept(String text) {
        return text == null || text.length() <= MAX_KEPT ? text : null;
    }

    /** Hides names from logs. */
    @Override
    public String toString() {
        return "VoteRequest[" + privacy + "]";
    }
}
