package palaestra.codegen.infill;

import java.util.List;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.Conversation;
import palaestra.domain.generation.EditRequest;

/**
 * An edit put to a chat model: {@link #conversation()} is what to ask, {@link #code} makes the new piece of the whole
 * answer. The answer ends with a line end if, and only if, the piece that it replaces does.
 */
public final class EditQuestion {

    /** What some models say when they have said all. */
    private static final List<String> STOPS = List.of("<|eom_id|>");

    private final EditRequest request;
    private final Surroundings around;

    private EditQuestion(EditRequest request, Surroundings around) {
        this.request = request;
        this.around = around;
    }

    /**
     * The whole piece, and as much of its surroundings as fits beside it and the answer, at most 8,192 tokens.
     *
     * @param contextTokens of the model, for question and answer together
     */
    public static EditQuestion of(EditRequest request, int contextTokens) {
        Surroundings whole = Surroundings.withLf(request.prefix(), request.suffix());
        String bare = prompt(request, new Surroundings("", ""));
        int room = contextTokens - request.sampling().maxTokens() - Tokens.count(bare)
                - CompletionQuestion.TOKENS_OF_FRAME;
        return new EditQuestion(request, whole.within(Math.min(CompletionQuestion.MAX_TOKENS_AROUND, room)));
    }

    private static String prompt(EditRequest request, Surroundings around) {
        return Prompts.edit(around, LineEnds.toLf(request.code()), request.instruction(), request.language());
    }

    /** One message. */
    public Conversation conversation() {
        ChatTurn question = new ChatTurn(ChatTurn.Role.USER, prompt(request, around));
        return new Conversation(List.of(question), request.sampling(), STOPS);
    }

    /** @param answer all that the model wrote */
    public Cleaned code(String answer) {
        String code = Fence.firstIn(Body.before(STOPS, LineEnds.toLf(answer))).text();
        boolean wholeLines = request.code().endsWith("\n");
        Cleaned cleaned = Cleaned.firstLines(endedLike(code, wholeLines), request.maxLines(), wholeLines, LineEnds.LF);
        LineEnds lineEnds = LineEnds.of(request.code().contains("\n") ? request.code()
                : request.prefix() + request.suffix());
        return new Cleaned(lineEnds.restore(cleaned.code()), cleaned.cut());
    }

    private static String endedLike(String code, boolean wholeLines) {
        if (wholeLines) {
            return code.isEmpty() || code.endsWith("\n") ? code : code + "\n";
        }
        return code.endsWith("\n") ? code.substring(0, code.length() - 1) : code;
    }
}
