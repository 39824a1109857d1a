package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import palaestra.domain.account.AccountId;
import palaestra.domain.arena.PairBook.Timing;
import palaestra.domain.arena.PairSelection.Selection;
import palaestra.domain.generation.CodeModel;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.EditRequest;
import palaestra.domain.generation.ModelUser;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.generation.StreamedGeneration;
import palaestra.domain.shared.Background;
import palaestra.domain.shared.Unavailable;

/** Lets two models answer. Waits on no thread. */
@ApplicationScoped
public class PairService {

    private static final String DIALECT = "arena";
    private static final Duration SHORTEST_PATIENCE = Duration.ofMillis(1_500);
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(7);
    private static final Duration DEADLINE = Duration.ofSeconds(15);
    private static final double LATE = 3;
    private static final int MAX_PROMPT_TOLD = 4_096;

    private final PairSelection selection;
    private final StreamedGeneration generation;
    private final PairBook book;
    private final Executor background;
    private final Clock clock;

    protected PairService() {
        this(null, null, null, (Executor) null, null);
    }

    @Inject
    public PairService(PairSelection selection, StreamedGeneration generation, PairBook book, Background background,
            Clock clock) {
        this(selection, generation, book, (Executor) background, clock);
    }

    PairService(PairSelection selection, StreamedGeneration generation, PairBook book, Executor background,
            Clock clock) {
        this.selection = selection;
        this.generation = generation;
        this.book = book;
        this.background = background;
        this.clock = clock;
    }

    /**
     * Draws a pair of models, asks both and stores what was answered. The stage fails with {@link Unavailable} if no
     * model could answer.
     *
     * @param account empty for anonymous use
     * @throws palaestra.domain.shared.Invalid if a tag is unknown
     * @throws Unavailable if no model can do what is wished
     */
    public CompletionStage<ShownPair> create(PairWish wish, Optional<AccountId> account) {
        Selection drawn = selection.select(wish.kind(), wish.tags());
        Queue<Timing> timings = new ConcurrentLinkedQueue<>();
        ModelUser user = ModelUser.confidential(account, DIALECT);
        Excerpt excerpt = Excerpt.of(wish.prefix(), wish.suffix());
        PairRace race = new PairRace(drawn.first(), drawn.second(), drawn.reserve(),
                model -> ask(model, wish, excerpt, user),
                (model, latency) -> timings.add(new Timing(model.id(), latency)));
        CompletableFuture<List<Seat>> seats = drawn.single() ? race.runAlone(this::alarm, DEADLINE)
                : race.run(this::alarm, patience(drawn), DEADLINE);
        return seats.thenApplyAsync(decided -> written(wish, excerpt, decided, List.copyOf(timings)), background);
    }

    private RunningAnswer ask(CodeModel model, PairWish wish, Excerpt excerpt, ModelUser user) {
        if (wish.kind() == TaskKind.COMPLETION) {
            CompletionRequest request = new CompletionRequest(excerpt.prefix(), excerpt.suffix(),
                    EditorLanguage.forModels(wish.language()), wish.maxLines(), wish.sampling(), List.of());
            return generation.complete(user, model, request, text -> { });
        }
        EditRequest request = new EditRequest(excerpt.prefix(), wish.code(), excerpt.suffix(), wish.instruction(),
                Optional.ofNullable(wish.language()).orElse(""), wish.maxLines(), wish.sampling());
        return generation.edit(user, model, request, text -> { });
    }

    private ShownPair written(PairWish wish, Excerpt excerpt, List<Seat> seats, List<Timing> timings) {
        if (seats.stream().allMatch(seat -> seat.generated() == null)) {
            throw new Unavailable(Unavailable.Cause.UNREACHABLE, "No model had an answer. Try again in a moment.");
        }
        List<ShownItem> items = new ArrayList<>();
        for (Seat seat : seats) {
            items.add(item(seat, wish.maxLines()));
        }
        String prompt = wish.kind() == TaskKind.EDIT ? wish.instruction() : ending(excerpt.prefix());
        ShownPair pair = new ShownPair(UUID.randomUUID(), wish, prompt, clock.instant(), items);
        book.write(pair, timings);
        return pair;
    }

    private static ShownItem item(Seat seat, int maxLines) {
        if (seat.generated() == null) {
            return new ShownItem(UUID.randomUUID(), seat.model().id(), "", seat.latency(), 0, 0);
        }
        return new ShownItem(UUID.randomUUID(), seat.model().id(), AnswerLines.first(seat.generated().text(), maxLines),
                seat.latency(), seat.generated().promptTokens(), seat.generated().outputTokens());
    }

    private static String ending(String prefix) {
        return Excerpt.end(prefix, Math.min(prefix.length(), MAX_PROMPT_TOLD));
    }

    /** Three times as long as usual is late. */
    private static Duration patience(Selection drawn) {
        Duration usual = Duration.ofMillis(Math.round(LATE * 1_000 * Math.min(60, drawn.expectedSeconds())));
        Duration least = usual.compareTo(SHORTEST_PATIENCE) < 0 ? SHORTEST_PATIENCE : usual;
        return least.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : least;
    }

    private void alarm(Duration time, Runnable action) {
        CompletableFuture.delayedExecutor(time.toMillis(), TimeUnit.MILLISECONDS, background).execute(action);
    }
}
