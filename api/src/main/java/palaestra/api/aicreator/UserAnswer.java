package palaestra.api.aicreator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes to readers of the API document what {@code Envelope<UserInfo>} looks like; never instantiated. */
@Schema(name = "AICreatorUserAnswer")
public record UserAnswer(int code, UserInfo data, String message, String description) {
}
