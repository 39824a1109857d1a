package palaestra.api.openai;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.AsyncContext;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import palaestra.api.errors.Failure;
import palaestra.api.errors.Failures;
import palaestra.api.json.JsonFormat;
import palaestra.api.stream.EventStream;
import palaestra.api.stream.Heartbeat;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.RunningAnswer;

/**
 * Brings one answer to its client, whole or as it comes. A stream begins with the first text only, so that whatever
 * fails before is told by its status. Cancels the answer when the client goes away.
 */
final class Delivery {

    /** What a delivery needs besides the answer. */
    record Way(AsyncResponse response, AsyncContext context, Map<String, String> headers, Failures failures,
            OpenAiErrors errors, Heartbeat heartbeat, Executor background) {

        /** Here, because the mapper of exceptions belongs to the request's thread. */
        Response rendered(Throwable thrown) {
            Failure failure = failures.of(thrown);
            Response.ResponseBuilder answer = Response.fromResponse(errors.render(failure));
            failure.retryAfterSeconds().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, wait));
            return answer.build();
        }
    }

    private final Way way;
    private final AnswerShape shape;
    private final AnswerForm form;
    private EventStream stream;
    private RunningAnswer answer;
    private boolean gone;

    Delivery(Way way, AnswerShape shape, AnswerForm form) {
        this.way = way;
        this.shape = shape;
        this.form = form;
    }

    /** Takes the next piece of text; returns at once. */
    void piece(String text) {
        if (form.streamed() && !text.isEmpty() && !isGone()) {
            send(shape.piece(text));
        }
    }

    /** Waits for the answer's end, on no thread. */
    void follow(RunningAnswer running) {
        synchronized (this) {
            answer = running;
        }
        if (isGone()) {
            running.cancel();
        }
        running.outcome().whenCompleteAsync((generated, failure) -> {
            if (failure == null) {
                end(generated);
            } else {
                fail(failure instanceof CompletionException && failure.getCause() != null ? failure.getCause()
                        : failure);
            }
        }, way.background());
    }

    private void end(Generated generated) {
        if (!form.streamed()) {
            way.response().resume(shape.whole(generated));
            return;
        }
        send(shape.closing(generated.finish()));
        if (form.withUsage()) {
            send(shape.usage(generated));
        }
        close("[DONE]");
    }

    private void fail(Throwable failure) {
        if (isGone()) {
            return;
        }
        if (hasBegun()) {
            close(json(OpenAiErrors.body(way.failures().of(failure))));
        } else {
            way.response().resume(way.rendered(failure));
        }
    }

    private void send(Object chunk) {
        EventStream begun = stream();
        if (begun != null) {
            begun.send(json(chunk));
        }
    }

    private void close(String last) {
        EventStream begun = stream();
        if (begun != null) {
            begun.send(last);
            begun.end();
        }
    }

    /** Null if the client went away before there was anything to send. */
    private synchronized EventStream stream() {
        if (stream == null && !gone) {
            try {
                stream = EventStream.begin(way.context(), way.headers(), this::leave);
                way.heartbeat().keep(stream);
                shape.opening().forEach(chunk -> stream.send(json(chunk)));
            } catch (IOException | IllegalStateException e) {
                gone = true;
            }
        }
        return stream;
    }

    private void leave() {
        RunningAnswer left;
        synchronized (this) {
            gone = true;
            left = answer;
        }
        if (left != null) {
            left.cancel();
        }
    }

    private synchronized boolean isGone() {
        return gone;
    }

    private synchronized boolean hasBegun() {
        return stream != null;
    }

    private static String json(Object chunk) {
        try {
            return JsonFormat.mapper().writeValueAsString(chunk);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
