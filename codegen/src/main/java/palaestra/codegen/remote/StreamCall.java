package palaestra.codegen.remote;

import java.io.IOException;
import java.net.ProtocolException;
import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import palaestra.domain.generation.Generated;

/** One attempt to get a streamed answer. Nothing waits in it: bytes are read as they come, and one timer watches. */
final class StreamCall implements HttpResponse.BodySubscriber<Void> {

    /** How long a connection may take to end after an answer that is complete, to be used again. */
    private static final Duration TAIL = Duration.ofSeconds(1);

    private final StreamClient client;
    private final StreamedQuestion question;
    private final StreamBounds bounds;
    private final AnswerReader reader;
    private final LineSplitter lines;
    private final EventParser events = new EventParser(this::event);
    private final CompletableFuture<Generated> answer = new CompletableFuture<>();
    private final CompletableFuture<Void> body = new CompletableFuture<>();
    private volatile CompletableFuture<HttpResponse<Void>> exchange;
    private volatile Flow.Subscription subscription;
    private volatile CompletableFuture<Boolean> timer;
    private volatile long nextSignOfLife;
    private volatile boolean over;

    StreamCall(StreamClient client, StreamedQuestion question, StreamBounds bounds, Consumer<String> onText) {
        this.client = client;
        this.question = question;
        this.bounds = bounds;
        this.reader = question.reader().apply(onText);
        this.lines = new LineSplitter(events::line);
    }

    /** Fails with an {@link UpstreamFailure}, or with what {@link #end} is given. */
    CompletionStage<Generated> start() {
        expectWithin(bounds.firstByte());
        watch();
        exchange = client.connectingWithin(bounds.connect()).sendAsync(question.request(), this::onHeaders);
        exchange.whenComplete((response, failure) -> {
            over = true;
            timer.complete(false);
            if (failure != null) {
                answer.completeExceptionally(failure(failure));
            }
        });
        if (answer.isCompletedExceptionally()) {
            close();
        }
        return answer;
    }

    /** Ends the answer, if it has not ended, and closes the connection. */
    void end(Throwable reason) {
        if (answer.completeExceptionally(reason)) {
            close();
        }
    }

    private HttpResponse.BodySubscriber<Void> onHeaders(HttpResponse.ResponseInfo response) {
        int status = response.statusCode();
        if (status >= 400) {
            end(UpstreamFailure.refused(status, response.headers().firstValue("Retry-After").orElse(null)));
        } else if (status != 200) {
            end(UpstreamFailure.nonsense("answered with status " + status + ", which its protocol does not know"));
        }
        return this;
    }

    @Override
    public CompletionStage<Void> getBody() {
        return body;
    }

    @Override
    public void onSubscribe(Flow.Subscription body) {
        subscription = body;
        if (answer.isCompletedExceptionally()) {
            close();
        } else {
            body.request(1);
        }
    }

    @Override
    public void onNext(List<ByteBuffer> bytes) {
        try {
            if (!answer.isDone()) {
                expectWithin(bounds.idle());
                bytes.forEach(lines::accept);
            }
            subscription.request(1);
        } catch (RuntimeException e) {
            end(e);
        }
    }

    @Override
    public void onError(Throwable failure) {
        finish();
    }

    @Override
    public void onComplete() {
        try {
            if (!answer.isDone()) {
                lines.end();
                events.end();
            }
        } catch (UpstreamFailure e) {
            // What nothing ends may be half of something.
            end(UpstreamFailure.broken(e));
        }
        finish();
    }

    /** Nothing comes any more; whether that is the end of the answer or its loss, the reader knows. */
    private void finish() {
        try {
            if (!answer.isDone()) {
                answer.complete(reader.answer());
            }
        } catch (RuntimeException e) {
            end(e);
        }
        body.complete(null);
    }

    private void event(String data) {
        if (!answer.isDone() && reader.read(data)) {
            expectWithin(TAIL);
            answer.complete(reader.answer());
        }
    }

    private void expectWithin(Duration time) {
        nextSignOfLife = System.nanoTime() + time.toNanos();
    }

    /** Looks whether something is late, and when to look again. */
    private void watch() {
        if (over) {
            return;
        }
        long now = System.nanoTime();
        long left = Math.min(nextSignOfLife - now, bounds.deadline() - now);
        if (left > 0) {
            CompletableFuture<Boolean> next = new CompletableFuture<Boolean>()
                    .completeOnTimeout(true, left, TimeUnit.NANOSECONDS);
            timer = next;
            next.thenAccept(late -> {
                if (late) {
                    client.threads().execute(this::watch);
                }
            });
        } else if (answer.isDone()) {
            close();
        } else {
            end(UpstreamFailure.timedOut(null));
        }
    }

    private void close() {
        over = true;
        timer.complete(false);
        Flow.Subscription reading = subscription;
        if (reading != null) {
            reading.cancel();
        }
        CompletableFuture<HttpResponse<Void>> sending = exchange;
        if (sending != null) {
            sending.cancel(true);
        }
        body.complete(null);
    }

    private static UpstreamFailure failure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof UpstreamFailure known) {
                return known;
            }
            if (cause instanceof ProtocolException) {
                return UpstreamFailure.nonsense("is no HTTP server");
            }
            if (cause instanceof IOException) {
                return UpstreamFailure.unreachable("cannot be reached", failure);
            }
        }
        return UpstreamFailure.broken(failure);
    }
}
