package palaestra.api.aideer;

import java.math.BigDecimal;
import java.security.SecureRandom;
import palaestra.domain.generation.PresetParameters;
import palaestra.domain.generation.PricedModels;

/** The parameters of a preset as they are sent: what is absent gets a default, what is null is left to the model. */
final class ParametersBody {

    /** Drawn once. Not larger than what JavaScript's clients read exactly. */
    private static final long SEED = new SecureRandom().nextLong(1L << 53);

    private static final int MAX_TOKENS = 1_500;
    private static final double TOP_P = 0.5;
    private static final double REPETITION_PENALTY = 1.1;
    private static final double TEMPERATURE = 0.85;

    private static final Bounds PENALTY = Bounds.closed(-2, 2);
    private static final Bounds NOT_NEGATIVE =
            new Bounds(BigDecimal.ZERO, true, BigDecimal.valueOf(Double.MAX_VALUE), true);

    private ParametersBody() {
    }

    static PresetParameters standard() {
        return new PresetParameters(PricedModels.DEFAULT, SEED, MAX_TOKENS, TOP_P, null, REPETITION_PENALTY, 0.0, 0.0,
                TEMPERATURE);
    }

    /** @return null if something is wrong */
    static PresetParameters read(Fields fields) {
        String model = fields.has("model") ? fields.nullableText("model", 1, 200) : PricedModels.DEFAULT;
        Long seed = whole(fields, "seed", Bounds.closed(0, Long.MAX_VALUE), SEED);
        Long maxTokens = whole(fields, "max_tokens", Bounds.closed(1, 2_000), (long) MAX_TOKENS);
        Double topP = real(fields, "top_p", Bounds.between(0, 1), TOP_P);
        Long topK = whole(fields, "top_k", Bounds.closed(1, 100), null);
        Double repetition = real(fields, "repetition_penalty", NOT_NEGATIVE, REPETITION_PENALTY);
        Double frequency = real(fields, "frequency_penalty", PENALTY, 0.0);
        Double presence = real(fields, "presence_penalty", PENALTY, 0.0);
        Double temperature = real(fields, "temperature", Bounds.below(0, 2), TEMPERATURE);
        return new PresetParameters(model, seed, integer(maxTokens), topP, integer(topK), repetition, frequency,
                presence, temperature);
    }

    private static Long whole(Fields fields, String name, Bounds bounds, Long standard) {
        return fields.has(name) ? fields.whole(name, bounds) : standard;
    }

    private static Double real(Fields fields, String name, Bounds bounds, double standard) {
        return fields.has(name) ? fields.real(name, bounds) : Double.valueOf(standard);
    }

    private static Integer integer(Long number) {
        return number == null ? null : Integer.valueOf(number.intValue());
    }
}
