package palaestra.codegen.remote;

import java.util.Locale;
import java.util.function.Function;
import palaestra.codegen.catalogue.Infill;
import palaestra.codegen.infill.Cleaned;
import palaestra.codegen.infill.CompletionQuestion;
import palaestra.codegen.infill.EditQuestion;
import palaestra.codegen.infill.FillIn;
import palaestra.codegen.infill.Markers;
import palaestra.codegen.infill.Strategy;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.EditRequest;
import palaestra.domain.generation.Finish;
import palaestra.domain.generation.Generated;

/**
 * A wish for a completion or an edit, which models get as a question of another kind.
 *
 * @param question as it is put to a server
 * @param code makes the code of all that the model said
 */
record CodeWish(Function<Upstream, StreamedQuestion> question, Function<String, Cleaned> code) {

    /** @param contextTokens of the model */
    static CodeWish of(Infill infill, CompletionRequest request, int contextTokens) {
        return switch (infill) {
            case PSM, SPM, MASK -> {
                CompletionQuestion question = CompletionQuestion.of(Strategy.valueOf(infill.name()), request,
                        contextTokens);
                yield new CodeWish(server -> server.chat(question.conversation()), question::code);
            }
            default -> {
                FillIn hole = FillIn.of(markers(infill), request, contextTokens);
                yield new CodeWish(server -> server.goOn(hole.prompt(), hole.suffix(), request.sampling(),
                        hole.stops()), hole::code);
            }
        };
    }

    static CodeWish of(EditRequest request, int contextTokens) {
        EditQuestion question = EditQuestion.of(request, contextTokens);
        return new CodeWish(server -> server.chat(question.conversation()), question::code);
    }

    Generated polished(Generated said) {
        Cleaned cleaned = code.apply(said.text());
        return new Generated(cleaned.code(), said.promptTokens(), said.outputTokens(),
                cleaned.cut() ? Finish.LENGTH : said.finish());
    }

    private static Markers markers(Infill infill) {
        return Markers.named(infill.name().toLowerCase(Locale.ROOT)).orElse(Markers.SERVER);
    }
}
