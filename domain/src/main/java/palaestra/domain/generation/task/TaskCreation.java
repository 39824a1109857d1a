package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import palaestra.domain.account.SignedIn;
import palaestra.domain.credit.Allowance;
import palaestra.domain.credit.CreditService;
import palaestra.domain.generation.PricedModels.Offer;
import palaestra.domain.generation.task.Dialogues.Dialogue;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.NotFound;
import palaestra.domain.shared.OutOfCredits;

/** The transaction in which a task comes to be, and what it may cost is held. */
@ApplicationScoped
@Transactional
class TaskCreation {

    private final GenerationTasks tasks;
    private final Dialogues dialogues;
    private final Questions questions;
    private final CreditService credits;
    private final Clock clock;

    protected TaskCreation() {
        this(null, null, null, null, null);
    }

    @Inject
    TaskCreation(GenerationTasks tasks, Dialogues dialogues, Questions questions, CreditService credits,
            Clock clock) {
        this.tasks = tasks;
        this.dialogues = dialogues;
        this.questions = questions;
        this.credits = credits;
        this.clock = clock;
    }

    public GenerationTask create(SignedIn owner, UUID chat, TaskKind kind) {
        Optional<Dialogue> found = dialogues.find(chat);
        Optional<Question> question = found
                .filter(dialogue -> dialogue.owner().equals(Optional.of(owner.account())))
                .map(dialogue -> questions.of(kind, dialogue));
        requireSolvent(owner, question);
        if (found.isEmpty()) {
            throw new NotFound("Chat not found");
        }
        Question asked = question.orElseThrow(
                () -> new Forbidden("Insufficient permissions: You do not have access to this chat"));
        TaskId id = new TaskId(UUID.randomUUID());
        Allowance allowance = credits.hold(owner, GenerationTask.holdKey(id), most(asked));
        GenerationTask task = GenerationTask.pending(owner.account(), chat, kind, asked.model(), asked.offer().price(),
                allowance, id, clock.instant());
        tasks.add(task);
        return task;
    }

    /** Comes before everything else, as clients know it; only what costs nothing needs no credits. */
    private void requireSolvent(SignedIn owner, Optional<Question> question) {
        boolean free = question.map(asked -> asked.offer().price().of(1, 1) == 0).orElse(false);
        if (!owner.isAdmin() && !free && credits.free(owner.account()) <= 0) {
            throw new OutOfCredits("Insufficient credits: Please purchase more credits");
        }
    }

    /** No text has more tokens than bytes. */
    private static long most(Question question) {
        Offer offer = question.offer();
        long bytes = question.conversation().turns().stream()
                .mapToLong(turn -> turn.content().getBytes(StandardCharsets.UTF_8).length + 16L).sum();
        return offer.price().of(bytes, question.conversation().sampling().maxTokens());
    }
}
