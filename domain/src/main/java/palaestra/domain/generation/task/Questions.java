package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.PresetParameters;
import palaestra.domain.generation.PricedModels;
import palaestra.domain.generation.PricedModels.Offer;
import palaestra.domain.generation.Sampling;
import palaestra.domain.generation.task.Dialogues.Dialogue;
import palaestra.domain.shared.Invalid;

/** Makes of a chat what its model is asked. */
@ApplicationScoped
public class Questions {

    private static final int TITLE_TOKENS = 100;

    private final PricedModels models;
    private final String titlePrompt;

    protected Questions() {
        this(null, null);
    }

    @Inject
    public Questions(PricedModels models,
            @ConfigProperty(name = "palaestra.aideer.title-prompt", defaultValue = Title.PROMPT) String titlePrompt) {
        this.models = models;
        this.titlePrompt = titlePrompt;
    }

    /** @throws Invalid if there is nothing to answer to, or the preset's model is no longer offered */
    Question of(TaskKind kind, Dialogue dialogue) {
        if (dialogue.turns().isEmpty()) {
            throw new Invalid("The chat has no messages.");
        }
        PresetParameters parameters = dialogue.parameters();
        String name = kind == TaskKind.TITLE ? null : parameters.model();
        Offer offer = models.find(name).orElseThrow(() -> new Invalid("The preset's model is not offered any more."));
        Sampling defaults = offer.model().info().defaults();
        return new Question(name, offer, kind == TaskKind.TITLE ? title(dialogue, defaults)
                : new Conversation(dialogue.turns(), parameters.sampling(defaults), List.of()));
    }

    private Conversation title(Dialogue dialogue, Sampling defaults) {
        List<ChatTurn> turns = new ArrayList<>(dialogue.turns());
        turns.add(new ChatTurn(ChatTurn.Role.USER, titlePrompt));
        return new Conversation(turns, new Sampling(defaults.seed(), TITLE_TOKENS, defaults.topP(),
                defaults.temperature(), defaults.topK(), defaults.penalties()), List.of());
    }
}
