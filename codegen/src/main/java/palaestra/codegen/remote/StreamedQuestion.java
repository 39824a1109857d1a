package palaestra.codegen.remote;

import java.net.http.HttpRequest;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A question whose answer comes as a stream of server-sent events.
 *
 * @param reader makes the reader of one attempt's answer, which passes on the text piece by piece
 */
public record StreamedQuestion(HttpRequest request, Function<Consumer<String>, AnswerReader> reader) {
}
