package palaestra.domain.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import palaestra.domain.account.SignedIn;
import palaestra.domain.credit.Allowance;
import palaestra.domain.credit.CreditService;
import palaestra.domain.credit.Hold;
import palaestra.domain.shared.Background;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.OutOfCredits;

/**
 * Lets models speak for credits. What an answer can cost at most is held before the model is asked, as far as the
 * balance reaches, and bounds the answer's length; what it did cost is taken before its outcome is told. An answer
 * that fails or is cancelled before its first word is free. Models without a price ask for no credits.
 */
@ApplicationScoped
public class ChargedGeneration {

    /** What servers add to each message; their own tokens may be some more than ours. */
    private static final int TOKENS_PER_TURN = 8;

    private final CreditService credits;
    private final StreamedGeneration generation;
    private final TokenCounter tokens;
    private final Executor background;

    protected ChargedGeneration() {
        this(null, null, null, (Executor) null);
    }

    @Inject
    public ChargedGeneration(CreditService credits, StreamedGeneration generation, TokenCounter tokens,
            Background background) {
        this(credits, generation, tokens, (Executor) background);
    }

    ChargedGeneration(CreditService credits, StreamedGeneration generation, TokenCounter tokens, Executor background) {
        this.credits = credits;
        this.generation = generation;
        this.tokens = tokens;
        this.background = background;
    }

    /**
     * @param conversation an answer longer than the model's context leaves room for is cut to that
     * @param onText as {@link CodeModel} describes it
     * @throws OutOfCredits if nothing is left, or not enough for the question and one token
     * @throws Invalid if the conversation alone is longer than the model's context
     */
    public RunningAnswer chat(SignedIn caller, String dialect, CodeModel model, Conversation conversation,
            Consumer<String> onText) {
        String prompt = conversation.turns().stream().map(ChatTurn::content).collect(Collectors.joining("\n"));
        int promptTokens = tokens.count(prompt) + conversation.turns().size() * TOKENS_PER_TURN;
        int room = model.info().contextTokens() - promptTokens;
        if (room < 1) {
            throw new Invalid("The messages have " + promptTokens + " tokens, and the context of this model has "
                    + model.info().contextTokens() + ". Shorten them.");
        }
        Sampling asked = conversation.sampling();
        Sampling fitting = asked.limitedTo(Math.min(room, asked.maxTokens()));
        return charged(new Charge(caller, model, promptTokens), fitting, (sampling, pieces) -> generation.chat(
                ModelUser.of(caller.account(), dialect), model,
                new Conversation(conversation.turns(), sampling, conversation.stops()), pieces), onText);
    }

    /**
     * @param request of whose surroundings the model takes what fits into its context
     * @param onText as {@link CodeModel} describes it
     * @throws OutOfCredits if nothing is left, or not enough for the question and one token
     */
    public RunningAnswer complete(SignedIn caller, String dialect, CodeModel model, CompletionRequest request,
            Consumer<String> onText) {
        int promptTokens = Math.min(model.info().contextTokens(),
                tokens.count(request.prefix()) + tokens.count(request.suffix()) + TOKENS_PER_TURN);
        return charged(new Charge(caller, model, promptTokens), request.sampling(), (sampling, pieces) ->
                generation.complete(ModelUser.of(caller.account(), dialect), model,
                        new CompletionRequest(request.prefix(), request.suffix(), request.language(),
                                request.maxLines(), sampling, request.stops()), pieces), onText);
    }

    private record Charge(SignedIn caller, CodeModel model, int promptTokens) {

        TokenPrice price() {
            return model.info().price();
        }

        boolean isFree() {
            return price().equals(TokenPrice.FREE);
        }

        /** How many tokens of answer that pays for besides the question. */
        long outputTokens(long allowed) {
            long rest = allowed - price().of(promptTokens, 0);
            return rest < 0 ? 0 : price().output() == 0 ? Long.MAX_VALUE : rest / price().output();
        }
    }

    private RunningAnswer charged(Charge charge, Sampling sampling,
            BiFunction<Sampling, Consumer<String>, RunningAnswer> start, Consumer<String> onText) {
        if (charge.isFree()) {
            return start.apply(sampling, onText);
        }
        String key = Hold.OF_ANSWERS + UUID.randomUUID();
        Allowance allowance = credits.hold(charge.caller(), key,
                charge.price().of(charge.promptTokens(), sampling.maxTokens()));
        if (!allowance.limited()) {
            return start.apply(sampling, onText);
        }
        try {
            long affordable = charge.outputTokens(allowance.credits());
            if (affordable < 1) {
                throw new OutOfCredits("Your credits do not suffice for this question.");
            }
            Said said = new Said(onText);
            RunningAnswer answer = start.apply(sampling.limitedTo((int) Math.min(affordable, sampling.maxTokens())),
                    said);
            return new SettledAnswer(answer, background, (generated, failure) ->
                    settle(key, charge, generated == null ? said.upTo(charge.promptTokens(), tokens) : generated));
        } catch (RuntimeException refusal) {
            credits.release(key);
            throw refusal;
        }
    }

    /** @param generated null if nothing was said */
    private void settle(String key, Charge charge, Generated generated) {
        if (generated == null) {
            credits.release(key);
            return;
        }
        long cost = charge.price().of(generated.promptTokens(), generated.outputTokens());
        credits.settle(key, cost, "Consume: Answer of " + charge.model().id(), key);
    }

    /** Hears all that is said, for the bill of an answer that does not come to its end. */
    private static final class Said implements Consumer<String> {

        private final Consumer<String> onText;
        private final StringBuffer text = new StringBuffer();

        Said(Consumer<String> onText) {
            this.onText = onText;
        }

        @Override
        public void accept(String piece) {
            text.append(piece);
            onText.accept(piece);
        }

        Generated upTo(int promptTokens, TokenCounter tokens) {
            String heard = text.toString();
            return heard.isEmpty() ? null : new Generated(heard, promptTokens, tokens.count(heard));
        }
    }
}
