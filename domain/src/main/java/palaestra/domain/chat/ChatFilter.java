package palaestra.domain.chat;

import java.time.Instant;
import palaestra.domain.account.AccountId;

/**
 * Which messages are meant: those to which all of this applies. Null applies to every message.
 *
 * @param text what the message contains, in any letter case, literally
 * @param before the message is older than this
 */
public record ChatFilter(AccountId owner, Long appId, MessageType type, String text, Instant before) {

    ChatFilter before(Instant time) {
        return new ChatFilter(owner, appId, type, text, time);
    }
}
