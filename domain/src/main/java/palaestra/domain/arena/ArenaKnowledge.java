package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import palaestra.domain.arena.pairing.LatencyLaw;
import palaestra.domain.arena.pairing.LatencySums;

/** What is known of the models when a pair is drawn. Each node looks it up anew once in a while. */
@ApplicationScoped
public class ArenaKnowledge {

    private static final Duration MEMORY = Duration.ofSeconds(20);
    private static final int LATENCY_DAYS = 7;

    private final Latencies latencies;
    private final Boards boards;
    private final Clock clock;
    private final Map<TaskKind, Learned> remembered = new EnumMap<>(TaskKind.class);

    protected ArenaKnowledge() {
        this(null, null, null);
    }

    @Inject
    public ArenaKnowledge(Latencies latencies, Boards boards, Clock clock) {
        this.latencies = latencies;
        this.boards = boards;
        this.clock = clock;
    }

    /** The laws of latency by model, and how wide the interval of each model's score is, in points. */
    public record Learned(Instant at, Map<String, LatencyLaw> laws, LatencyLaw typical, Map<String, Double> widths,
            double meanSquareWidth) {

        /** Of a model without history: what a typical one needs. */
        LatencyLaw law(String model) {
            return laws.getOrDefault(model, typical);
        }

        /**
         * How much more than usual is still to be learned from these two, from a half to double: the uncertainty of
         * the difference of their scores. A model that is on no board yet is as uncertain as can be.
         */
        double doubt(String one, String other) {
            if (widths.isEmpty()) {
                return 1;
            }
            double square = square(one) + square(other);
            return Math.min(2, Math.max(0.5, Math.sqrt(square / (2 * meanSquareWidth))));
        }

        private double square(String model) {
            Double width = widths.get(model);
            return width == null ? 8 * meanSquareWidth : width * width;
        }
    }

    @Transactional
    public Learned of(TaskKind kind) {
        Instant now = clock.instant();
        synchronized (remembered) {
            Learned known = remembered.get(kind);
            if (known != null && now.isBefore(known.at().plus(MEMORY))) {
                return known;
            }
        }
        Learned learned = learn(kind, now);
        synchronized (remembered) {
            remembered.put(kind, learned);
        }
        return learned;
    }

    private Learned learn(TaskKind kind, Instant now) {
        LocalDate today = LocalDate.ofInstant(now, ZoneOffset.UTC);
        Map<String, LatencySums> histories = latencies.since(kind, today.minusDays(LATENCY_DAYS - 1L));
        LatencySums all = histories.values().stream().reduce(LatencySums.NONE, LatencySums::plus);
        LatencyLaw typical = LatencyLaw.learned(all, LatencyLaw.TYPICAL);
        Map<String, LatencyLaw> laws = new HashMap<>();
        histories.forEach((model, history) -> laws.put(model, LatencyLaw.learned(history, typical)));
        Map<String, Double> widths = widths(kind, today);
        double meanSquare = widths.values().stream().mapToDouble(width -> width * width).average().orElse(1);
        return new Learned(now, laws, typical, widths, Math.max(1e-6, meanSquare));
    }

    private Map<String, Double> widths(TaskKind kind, LocalDate today) {
        Optional<Board> board = boards.find(new Board.Key(kind, null, Board.Period.ALL), today);
        Map<String, Double> widths = new HashMap<>();
        board.ifPresent(found -> found.standings().forEach(standing ->
                widths.put(standing.model(), (standing.upper() - standing.lower()) / 2)));
        return widths;
    }
}
