package palaestra.domain.chat;

import palaestra.domain.account.AccountId;
import palaestra.domain.shared.Invalid;

/**
 * A message to be kept.
 *
 * @param owner whose history it belongs to, also when a model speaks
 * @param appId the client's number of the app, positive
 * @param message 1..10,000 characters (code points), not only white space
 */
public record NewMessage(AccountId owner, long appId, MessageType type, String message) {

    public static final int MAX_LENGTH = 10_000;

    public NewMessage {
        requireApp(appId);
        if (type == null) {
            throw new Invalid("The type of the message is required.");
        }
        if (message == null || message.isBlank() || message.codePointCount(0, message.length()) > MAX_LENGTH) {
            throw new Invalid("The message must have 1 to 10000 characters and not be blank.");
        }
    }

    /** @throws Invalid if no app can have that number */
    static void requireApp(long appId) {
        if (appId <= 0) {
            throw new Invalid("The number of the app must be positive.");
        }
    }
}
