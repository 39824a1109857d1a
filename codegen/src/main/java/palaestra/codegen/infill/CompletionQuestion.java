package palaestra.codegen.infill;

import java.util.List;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Conversation;

/**
 * A completion put to a chat model: {@link #conversation()} is what to ask, {@link #code} makes the completion of the
 * whole answer. The caller's own stops are not the server's to heed, because the lines that the model repeats may
 * contain them; they count once those are off.
 */
public final class CompletionQuestion {

    /** More of a file than this helps little and costs much. */
    static final int MAX_TOKENS_AROUND = 8_192;

    /** What a server adds to a message, with something to spare. */
    static final int TOKENS_OF_FRAME = 16;

    private static final Surroundings NOTHING = new Surroundings("", "");

    private final Strategy strategy;
    private final CompletionRequest request;
    private final Surroundings around;
    private final LineEnds lineEnds;

    private CompletionQuestion(Strategy strategy, CompletionRequest request, Surroundings around) {
        this.strategy = strategy;
        this.request = request;
        this.around = around;
        this.lineEnds = LineEnds.of(request.prefix(), request.suffix());
    }

    /**
     * As much of the surroundings as fits beside the answer, at most 8,192 tokens.
     *
     * @param contextTokens of the model, for question and answer together
     */
    public static CompletionQuestion of(Strategy strategy, CompletionRequest request, int contextTokens) {
        int room = contextTokens - request.sampling().maxTokens() - TOKENS_OF_FRAME
                - Tokens.count(Prompts.completion(strategy, NOTHING));
        Surroundings around = Surroundings.withLf(request.prefix(), request.suffix())
                .within(Math.min(MAX_TOKENS_AROUND, room));
        return new CompletionQuestion(strategy, request, around);
    }

    /** One message. */
    public Conversation conversation() {
        ChatTurn question = new ChatTurn(ChatTurn.Role.USER, Prompts.completion(strategy, around));
        return new Conversation(List.of(question), request.sampling(), Tags.STOPS_FOR_THE_SERVER);
    }

    /** @param answer all that the model wrote */
    public Cleaned code(String answer) {
        Body body = Body.between(LineEnds.toLf(answer));
        Overlap overlap = new Overlap(around, strategy.repeats());
        String code = overlap.trim(Tags.ESCAPES.unescape(body.text()), body.marked());
        return Cleaned.firstLines(Body.before(request.stops(), code), request.maxLines(), overlap.needsBreak(),
                lineEnds);
    }
}
