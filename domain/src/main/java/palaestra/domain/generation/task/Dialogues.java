package palaestra.domain.generation.task;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import palaestra.domain.account.AccountId;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.PresetParameters;

/** What tasks need of chats. Every method needs a transaction. */
public interface Dialogues {

    /**
     * A chat with its preset.
     *
     * @param owner empty after the account was deleted
     * @param turns the preset's messages and then the chat's; none if the chat has none of its own
     */
    record Dialogue(Optional<AccountId> owner, List<ChatTurn> turns, PresetParameters parameters) {

        public Dialogue {
            turns = List.copyOf(turns);
        }
    }

    Optional<Dialogue> find(UUID chat);

    /**
     * Appends the model's answer, atomically.
     *
     * @return false if there is no such chat any more
     */
    boolean append(UUID chat, String answer, Instant now);

    /**
     * @param title 1..50 code points
     * @return false if there is no such chat any more
     */
    boolean retitle(UUID chat, String title, Instant now);
}
