package palaestra.domain.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.RunningAnswer;

class PairRaceTest {

    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final ScriptedModel one = new ScriptedModel("one");
    private final ScriptedModel two = new ScriptedModel("two");
    private final ScriptedModel spare = new ScriptedModel("spare");
    private final ScriptedModel last = new ScriptedModel("last");
    private final List<Runnable> alarms = new ArrayList<>();
    private final List<String> timed = new ArrayList<>();
    private final List<CodeModel> asked = new ArrayList<>();

    @Test
    void bothAreAskedAtOnceAndKeepTheirPlaces() {
        CompletableFuture<List<Seat>> race = race(spare);

        assertThat(asked).containsExactly(one, two);
        two.answers("b");
        assertThat(race).isNotDone();
        one.answers("a");

        assertThat(race).isCompleted();
        assertThat(texts(race)).containsExactly("one: a", "two: b");
        assertThat(asked).doesNotContain(spare);
        assertThat(timed).containsExactly("two", "one");
    }

    @Test
    void aReserveTakesThePlaceOfOneThatFails() {
        CompletableFuture<List<Seat>> race = race(spare);
        one.fails();
        two.answers("b");
        spare.answers("s");

        assertThat(texts(race)).containsExactly("spare: s", "two: b");
        assertThat(timed).doesNotContain("one");
    }

    @Test
    void aReserveTakesThePlaceOfOneThatHasNothingToSay() {
        CompletableFuture<List<Seat>> race = race(spare);
        two.answers(" \n");
        one.answers("a");
        spare.answers("s");

        assertThat(texts(race)).containsExactly("one: a", "spare: s");
    }

    @Test
    void aModelThatCannotEvenBeAskedIsReplaced() {
        PairRace race = new PairRace(one, two, List.of(spare), model -> {
            if (model == one) {
                throw new UnsupportedOperationException("scripted");
            }
            return ((ScriptedModel) model).running();
        }, (model, latency) -> { });
        two.answers("b");
        spare.answers("s");

        assertThat(texts(race.run((time, action) -> { }, PATIENCE, DEADLINE))).containsExactly("spare: s", "two: b");
    }

    @Test
    void whoIsLateGetsARivalAndTheLoserIsCancelled() {
        CompletableFuture<List<Seat>> race = race(spare);
        one.answers("a");
        alarms.get(0).run();
        assertThat(asked).containsExactly(one, two, spare);
        spare.answers("s");

        assertThat(texts(race)).containsExactly("one: a", "spare: s");
        assertThat(two.wasCancelled()).isTrue();
        // What it was given counts, so that a slow model is known to be slow.
        assertThat(timed).containsExactly("one", "spare", "two");
    }

    @Test
    void whoIsLateMayStillBeFasterThanTheRival() {
        CompletableFuture<List<Seat>> race = race(spare);
        one.answers("a");
        alarms.get(0).run();
        two.answers("b");

        assertThat(texts(race)).containsExactly("one: a", "two: b");
        assertThat(spare.wasCancelled()).isTrue();
    }

    @Test
    void withoutReserveAPlaceStaysEmpty() {
        CompletableFuture<List<Seat>> race = race();
        one.fails();
        two.answers("b");

        assertThat(texts(race)).containsExactly("one: null", "two: b");
    }

    @Test
    void atTheDeadlineNobodyWaitsAnyMore() {
        CompletableFuture<List<Seat>> race = race(spare, last);
        two.answers("b");
        alarms.get(0).run();
        alarms.get(1).run();

        assertThat(texts(race)).containsExactly("one: null", "two: b");
        assertThat(one.wasCancelled()).isTrue();
        assertThat(spare.wasCancelled()).isTrue();
        assertThat(last.wasAsked()).isFalse();
    }

    @Test
    void allMayFail() {
        CompletableFuture<List<Seat>> race = race(spare);
        one.fails();
        two.fails();
        spare.fails();

        assertThat(texts(race)).containsExactly("one: null", "two: null");
    }

    @Test
    void aSingleModelLeavesTheSecondPlaceEmpty() {
        CompletableFuture<List<Seat>> race = new PairRace(one, one, List.of(), this::ask,
                (model, latency) -> { }).runAlone((time, action) -> alarms.add(action), DEADLINE);
        one.answers("a");

        assertThat(texts(race)).containsExactly("one: a", "one: null");
        assertThat(asked).hasSize(1);
    }

    private CompletableFuture<List<Seat>> race(ScriptedModel... reserve) {
        return new PairRace(one, two, List.of(reserve), this::ask, (model, latency) -> timed.add(model.id()))
                .run((time, action) -> alarms.add(action), PATIENCE, DEADLINE);
    }

    private RunningAnswer ask(CodeModel model) {
        asked.add(model);
        return ((ScriptedModel) model).running();
    }

    private static List<String> texts(CompletableFuture<List<Seat>> race) {
        assertThat(race).isCompleted();
        return race.join().stream().map(seat -> seat.model().id() + ": "
                + (seat.generated() == null ? null : seat.generated().text())).toList();
    }
}
