package palaestra.api.aicreator;

import jakarta.validation.constraints.NotNull;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.AccountId;
import palaestra.domain.chat.NewMessage;

/** A message for the caller's history. */
@Schema(name = "AICreatorNewMessage")
public record CreateRequest(
        @Schema(required = true, minLength = 1, maxLength = NewMessage.MAX_LENGTH, examples = "你好")
        @NotNull(message = "is required")
        String message,
        @Schema(required = true, enumeration = {"user", "ai"}, examples = "user")
        @NotNull(message = "is required")
        String messageType,
        @Schema(required = true, examples = "1", description = "Any positive number that the client chooses")
        @NotNull(message = "is required")
        Long appId) {

    /** @throws palaestra.domain.shared.Invalid if a part is out of its bounds */
    NewMessage toMessage(AccountId owner) {
        return new NewMessage(owner, appId, MessageName.read(messageType), message);
    }

    /** Hides the message from logs. */
    @Override
    public String toString() {
        return "CreateRequest[" + appId + "]";
    }
}
