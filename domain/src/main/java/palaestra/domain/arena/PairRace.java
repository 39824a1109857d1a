package palaestra.domain.arena;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.BiConsumer;
import java.util.function.Function;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.RunningAnswer;

/**
 * Two places, each for a model that answers. Both models are asked at the same moment. One that fails or has nothing to
 * say makes room for a reserve; one that is late gets a reserve beside it, and whichever of them answers first has the
 * place. Whoever is not needed any more is cancelled. At the deadline a place stays empty.
 */
final class PairRace {

    /** Asks a model. May throw instead of answering. */
    @FunctionalInterface
    interface Question extends Function<CodeModel, RunningAnswer> {
    }

    /** Lets something happen after a time. */
    @FunctionalInterface
    interface Alarm {
        void after(Duration time, Runnable action);
    }

    private final Question question;
    private final Deque<CodeModel> reserve;
    private final BiConsumer<CodeModel, Duration> timed;
    private final Place[] places;
    private final CompletableFuture<List<Seat>> result = new CompletableFuture<>();

    /**
     * @param first and second the models that were drawn
     * @param reserve the others, in the order in which they help out
     * @param timed is told how long each model took that answered, or was given before it was cancelled as late
     */
    PairRace(CodeModel first, CodeModel second, List<CodeModel> reserve, Question question,
            BiConsumer<CodeModel, Duration> timed) {
        this.question = question;
        this.reserve = new ArrayDeque<>(reserve);
        this.timed = timed;
        this.places = new Place[] {new Place(first), new Place(second)};
    }

    private static final class Place {

        private final CodeModel drawn;
        private final Map<CodeModel, Long> starts = new HashMap<>();
        private final Map<CodeModel, RunningAnswer> running = new HashMap<>();
        private Seat seat;

        Place(CodeModel drawn) {
            this.drawn = drawn;
        }

        Duration sinceStart(CodeModel model) {
            return Duration.ofNanos(System.nanoTime() - starts.get(model));
        }
    }

    /** @param patience after which a model is late; @param deadline after which nobody waits any more */
    CompletableFuture<List<Seat>> run(Alarm alarm, Duration patience, Duration deadline) {
        synchronized (this) {
            for (Place place : places) {
                ask(place, place.drawn);
            }
        }
        if (!result.isDone()) {
            alarm.after(patience, this::helpOut);
            alarm.after(deadline, this::giveUp);
        }
        return result;
    }

    /** Where there is one model only: it has the first place, and the second stays empty. */
    CompletableFuture<List<Seat>> runAlone(Alarm alarm, Duration deadline) {
        synchronized (this) {
            places[1].seat = new Seat(places[1].drawn, null, Duration.ZERO);
            ask(places[0], places[0].drawn);
        }
        if (!result.isDone()) {
            alarm.after(deadline, this::giveUp);
        }
        return result;
    }

    private synchronized void helpOut() {
        for (Place place : places) {
            if (place.seat == null && !reserve.isEmpty()) {
                ask(place, reserve.poll());
            }
        }
    }

    private synchronized void giveUp() {
        for (Place place : places) {
            if (place.seat == null) {
                decide(place, new Seat(place.drawn, null, place.sinceStart(place.drawn)));
            }
        }
    }

    private void ask(Place place, CodeModel model) {
        place.starts.put(model, System.nanoTime());
        try {
            RunningAnswer answer = question.apply(model);
            place.running.put(model, answer);
            answer.outcome().whenComplete((generated, failure) -> ended(place, model, generated));
        } catch (RuntimeException e) {
            // As good as an answer that fails; the model's health says why.
            ended(place, model, null);
        }
    }

    private synchronized void ended(Place place, CodeModel model, Generated generated) {
        place.running.remove(model);
        if (place.seat != null) {
            return;
        }
        if (generated != null && !generated.text().isBlank()) {
            Duration latency = place.sinceStart(model);
            timed.accept(model, latency);
            decide(place, new Seat(model, generated, latency));
        } else if (!reserve.isEmpty()) {
            ask(place, reserve.poll());
        } else if (place.running.isEmpty()) {
            decide(place, new Seat(place.drawn, null, place.sinceStart(place.drawn)));
        }
    }

    private void decide(Place place, Seat seat) {
        // First, because who is cancelled may say so at once.
        place.seat = seat;
        cancelAll(place);
        if (places[0].seat != null && places[1].seat != null) {
            result.complete(List.of(places[0].seat, places[1].seat));
        }
    }

    /** Those that are cancelled were late, and what they were given is the least they would have taken. */
    private void cancelAll(Place place) {
        List<Map.Entry<CodeModel, RunningAnswer>> late = new ArrayList<>(place.running.entrySet());
        place.running.clear();
        late.forEach(loser -> timed.accept(loser.getKey(), place.sinceStart(loser.getKey())));
        late.forEach(loser -> loser.getValue().cancel());
    }
}
