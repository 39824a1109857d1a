package palaestra.domain.arena;

import java.util.List;
import palaestra.domain.generation.Sampling;
import palaestra.domain.shared.Invalid;

/**
 * A wish for two answers.
 *
 * @param pairId as the client calls it; at most 200 characters
 * @param userId as the client calls its user; 1..200 characters
 * @param code what is selected; empty for a completion
 * @param instruction what shall become of it; empty for a completion
 * @param language as the editor names it; null where unknown
 * @param maxLines of each answer, at least 1
 * @param tags one of which the models must have; empty for any model
 */
public record PairWish(TaskKind kind, String pairId, String userId, Privacy privacy, String prefix, String suffix,
        String code, String instruction, String language, Sampling sampling, int maxLines, List<String> tags) {

    public static final int MAX_ID = 200;

    public PairWish {
        requireId("pairId", pairId);
        requireId("userId", userId);
        if (maxLines < 1) {
            throw new Invalid("maxLines must be at least 1");
        }
        tags = List.copyOf(tags);
    }

    /** @throws Invalid if the text cannot be an id */
    static void requireId(String name, String id) {
        if (id == null || id.isBlank() || id.length() > MAX_ID || id.codePoints().anyMatch(Character::isISOControl)) {
            throw new Invalid(name + " must have 1 to 200 characters and no control characters");
        }
    }
}
