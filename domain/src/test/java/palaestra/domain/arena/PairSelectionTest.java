package palaestra.domain.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import palaestra.domain.arena.pairing.LatencySums;
import palaestra.domain.generation.Capability;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CodeModels;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.generation.ModelInfo;
import palaestra.domain.shared.Invalid;
import palaestra.domain.shared.Unavailable;

class PairSelectionTest {

    private final ScriptedModel fast = new ScriptedModel("fast", "small");
    private final ScriptedModel slow = new ScriptedModel("slow", "large");
    private final ScriptedModel other = new ScriptedModel("other", "small");
    private final ScriptedModel editor = new ScriptedModel("editor", Set.of(Capability.EDIT));
    private final Map<String, LatencySums> history = new HashMap<>();
    private final List<ModelHealth> health = new ArrayList<>();

    @Test
    void theTwoAlwaysDifferAndTheOthersAreInReserveFastestFirst() {
        took("fast", 0.2);
        took("other", 0.5);
        took("slow", 3);
        PairSelection selection = selection(fast, slow, other, editor);
        for (int i = 0; i < 200; i++) {
            PairSelection.Selection drawn = selection.select(TaskKind.COMPLETION, List.of());
            assertThat(drawn.first()).isNotSameAs(drawn.second()).isNotSameAs(editor);
            assertThat(drawn.reserve()).hasSize(1).doesNotContain(drawn.first(), drawn.second(), editor);
        }
    }

    @Test
    void theFasterPairComesMoreOften() {
        took("fast", 0.2);
        took("other", 0.5);
        took("slow", 3);
        PairSelection selection = selection(fast, slow, other);
        long slowPairs = IntStream.range(0, 1_000)
                .mapToObj(i -> selection.select(TaskKind.COMPLETION, List.of()))
                .filter(drawn -> drawn.first() == slow || drawn.second() == slow).count();

        assertThat(slowPairs).isBetween(1L, 200L);
    }

    @Test
    void tagsAreAlternatives() {
        PairSelection selection = selection(fast, slow, other);

        assertThat(names(selection, "small")).containsOnly("fast", "other");
        assertThat(names(selection, "small", "large")).containsOnly("fast", "other", "slow");
    }

    @Test
    void anUnknownTagIsRefused() {
        assertThatThrownBy(() -> selection(fast, slow).select(TaskKind.COMPLETION, List.of("fim")))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void withoutAnAbleModelItSaysHowToGetOne() {
        assertThatThrownBy(() -> selection(fast, slow).select(TaskKind.EDIT, List.of()))
                .isInstanceOf(Unavailable.class).hasMessageContaining("\"edit\"");
    }

    @Test
    void aSingleAbleModelIsAlone() {
        assertThat(selection(fast, editor).select(TaskKind.COMPLETION, List.of()).single()).isTrue();
    }

    @Test
    void aFailingModelWaitsInReserveAsLongAsThereAreTwoOthers() {
        health.add(new ModelHealth("fast", ModelHealth.State.FAILING, "", Instant.EPOCH));
        PairSelection selection = selection(fast, slow, other);
        for (int i = 0; i < 50; i++) {
            PairSelection.Selection drawn = selection.select(TaskKind.COMPLETION, List.of());
            assertThat(List.of(drawn.first(), drawn.second())).containsOnly(slow, other);
            assertThat(drawn.reserve()).containsExactly(fast);
        }
        assertThat(names(selection(fast, slow))).containsOnly("fast", "slow");
    }

    private void took(String model, double seconds) {
        double log = Math.log(seconds);
        history.put(model, new LatencySums(1_000, 1_000 * log, 1_000 * (log * log + 0.04)));
    }

    private static Set<String> names(PairSelection selection, String... tags) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < 100; i++) {
            PairSelection.Selection drawn = selection.select(TaskKind.COMPLETION, List.of(tags));
            names.add(drawn.first().id());
            names.add(drawn.second().id());
        }
        return names;
    }

    private PairSelection selection(CodeModel... models) {
        return new PairSelection(new Catalogue(List.of(models), health),
                new ArenaKnowledge(new Histories(history), new NoBoards(), Clock.systemUTC()),
                new SplittableRandom(1));
    }

    private record Catalogue(List<CodeModel> all, List<ModelHealth> health) implements CodeModels {

        @Override
        public CodeModel standard() {
            return all.get(0);
        }

        @Override
        public Optional<CodeModel> find(String name) {
            return all.stream().filter(model -> model.id().equals(name)).findFirst();
        }

        @Override
        public List<ModelInfo> catalogue() {
            return all.stream().map(CodeModel::info).toList();
        }
    }

    private record Histories(Map<String, LatencySums> known) implements Latencies {

        @Override
        public void add(String model, TaskKind kind, LocalDate day, Duration latency) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Map<String, LatencySums> since(TaskKind kind, LocalDate day) {
            return known;
        }
    }

    private record NoBoards() implements Boards {

        @Override
        public void save(Board board) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Optional<Board> find(Board.Key key, LocalDate day) {
            return Optional.empty();
        }

        @Override
        public List<Snapshot> snapshots(long user) {
            return List.of();
        }

        @Override
        public void save(long user, Snapshot snapshot) {
            throw new UnsupportedOperationException();
        }
    }
}
