package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import palaestra.domain.chat.Chat;
import palaestra.domain.chat.ChatId;
import palaestra.domain.chat.ChatMessage;
import palaestra.domain.chat.Chats;
import palaestra.domain.chat.Preset;
import palaestra.domain.chat.Presets;
import palaestra.domain.generation.ChatTurn;

/** Chats and their presets, as tasks see them. */
@ApplicationScoped
class ChatDialogues implements Dialogues {

    private final Chats chats;
    private final Presets presets;

    protected ChatDialogues() {
        this(null, null);
    }

    @Inject
    ChatDialogues(Chats chats, Presets presets) {
        this.chats = chats;
        this.presets = presets;
    }

    @Override
    public Optional<Dialogue> find(UUID chat) {
        return chats.find(new ChatId(chat))
                .flatMap(found -> presets.find(found.preset()).map(preset -> dialogue(found, preset)));
    }

    @Override
    public boolean append(UUID chat, String answer, Instant now) {
        return chats.append(new ChatId(chat), new ChatMessage(ChatMessage.Role.ASSISTANT, ChatMessage.Type.TEXT,
                answer, true, now.toString()));
    }

    @Override
    public boolean retitle(UUID chat, String title, Instant now) {
        return chats.retitle(new ChatId(chat), title, now);
    }

    private static Dialogue dialogue(Chat chat, Preset preset) {
        if (chat.messages().all().isEmpty()) {
            return new Dialogue(chat.owner(), List.of(), preset.parameters());
        }
        List<ChatTurn> turns = Stream.concat(preset.messages().all().stream(), chat.messages().all().stream())
                .map(message -> new ChatTurn(ChatTurn.Role.valueOf(message.role().name()), message.content()))
                .toList();
        return new Dialogue(chat.owner(), turns, preset.parameters());
    }
}
