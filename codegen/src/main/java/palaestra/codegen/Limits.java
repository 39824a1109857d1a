package palaestra.codegen;

import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Finish;
import palaestra.domain.generation.Generated;

/** What a request allows of a completion. */
public record Limits(CompletionRequest request) {

    /** The completion up to the first stop text and within lines and tokens, with the request's line ends. */
    public Generated applied(String completion) {
        return applied(completion, Finish.STOP);
    }

    /** @param finish why the text ended, unless a limit ends it earlier */
    public Generated applied(String completion, Finish finish) {
        String text = completion;
        Finish ended = finish;
        for (String stop : request.stops()) {
            int at = stop.isEmpty() ? -1 : text.indexOf(stop);
            if (at >= 0) {
                text = text.substring(0, at);
                ended = Finish.STOP;
            }
        }
        int lines = 0;
        for (int end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', end + 1)) {
            if (++lines == request.maxLines()) {
                text = text.substring(0, end);
                ended = Finish.LENGTH;
                break;
            }
        }
        if (request.prefix().contains("\r\n")) {
            text = text.replace("\n", "\r\n");
        }
        String cut = Tokens.cut(text, request.sampling().maxTokens());
        return new Generated(cut, Tokens.count(request.prefix()) + Tokens.count(request.suffix()), Tokens.count(cut),
                cut.length() < text.length() ? Finish.LENGTH : ended);
    }
}
