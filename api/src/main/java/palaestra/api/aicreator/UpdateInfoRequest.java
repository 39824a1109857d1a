package palaestra.api.aicreator;

import jakarta.validation.constraints.NotEmpty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.ProfileChange;

/** A new profile, and the password as proof. What is absent or null stays as it is. */
@Schema(name = "AICreatorUpdateInfo")
public record UpdateInfoRequest(
        @Schema(required = true, examples = "a long password")
        @NotEmpty(message = "is required")
        String password,
        @Schema(minLength = 1, maxLength = ProfileChange.MAX_DISPLAY_NAME, nullable = true, examples = "Ada")
        String userName,
        @Schema(maxLength = ProfileChange.MAX_AVATAR, nullable = true, examples = "https://example.org/ada.png")
        String userAvatar,
        @Schema(maxLength = ProfileChange.MAX_TEXT, nullable = true, examples = "Writes programs")
        String userProfile) {

    /** @throws palaestra.domain.shared.Invalid if a part is too long, or the name blank */
    ProfileChange toProfile() {
        return new ProfileChange(userName, userAvatar, userProfile);
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "UpdateInfoRequest[]";
    }
}
