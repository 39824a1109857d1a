package palaestra.domain.account;

import palaestra.domain.shared.Invalid;

/**
 * What somebody tells others about himself, anew. Each part is null to leave it as it is; lengths are in code points.
 *
 * @param displayName 1..100 characters, not only white space
 * @param avatar the address of a picture, at most 2,048 characters; empty for none
 * @param text at most 2,000 characters; empty for none
 */
public record ProfileChange(String displayName, String avatar, String text) {

    public static final int MAX_DISPLAY_NAME = 100;
    public static final int MAX_AVATAR = 2_048;
    public static final int MAX_TEXT = 2_000;

    public ProfileChange {
        require(displayName == null || !displayName.isBlank(), "The display name must not be blank.");
        requireAtMost(MAX_DISPLAY_NAME, displayName, "The display name must have at most 100 characters.");
        requireAtMost(MAX_AVATAR, avatar, "The address of the avatar must have at most 2048 characters.");
        requireAtMost(MAX_TEXT, text, "The profile must have at most 2000 characters.");
    }

    private static void requireAtMost(int length, String value, String refusal) {
        require(value == null || value.codePointCount(0, value.length()) <= length, refusal);
    }

    private static void require(boolean acceptable, String refusal) {
        if (!acceptable) {
            throw new Invalid(refusal);
        }
    }
}
