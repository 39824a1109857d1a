package palaestra.domain.statistics;

import java.util.EnumMap;
import java.util.Map;
import palaestra.domain.generation.GenerationUsage.Outcome;

/**
 * How models were used.
 *
 * @param outcomes how many ended in each way; one without any may be absent
 * @param latency of those that were answered, to the end of the answer
 * @param firstText of those that were answered piece by piece, to the first piece
 */
public record GenerationFigures(Map<Outcome, Long> outcomes, long promptTokens, long outputTokens, Histogram latency,
        Histogram firstText) {

    public static final GenerationFigures NONE =
            new GenerationFigures(Map.of(), 0, 0, Histogram.EMPTY, Histogram.EMPTY);

    public GenerationFigures {
        outcomes = Map.copyOf(outcomes);
    }

    public long of(Outcome outcome) {
        return outcomes.getOrDefault(outcome, 0L);
    }

    public long generations() {
        return outcomes.values().stream().mapToLong(Long::longValue).sum();
    }

    /** All that were neither answered nor cancelled by who asked. */
    public long errors() {
        return generations() - of(Outcome.ANSWERED) - of(Outcome.CANCELLED);
    }

    public GenerationFigures plus(GenerationFigures other) {
        Map<Outcome, Long> sum = new EnumMap<>(Outcome.class);
        sum.putAll(outcomes);
        other.outcomes.forEach((outcome, count) -> sum.merge(outcome, count, Long::sum));
        return new GenerationFigures(sum, promptTokens + other.promptTokens, outputTokens + other.outputTokens,
                latency.plus(other.latency), firstText.plus(other.firstText));
    }
}
