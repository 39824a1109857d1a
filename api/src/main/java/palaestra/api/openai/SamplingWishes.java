package palaestra.api.openai;

import java.util.Optional;
import palaestra.domain.generation.Sampling;

/** What requests may say about how the model shall choose its words; null where they say nothing. */
interface SamplingWishes {

    /** OpenAI's clients may ask for the likeliest words by 0, which no share of the probability mass can be. */
    double SMALLEST_SHARE = 1e-6;

    Integer lengthWish();

    Double temperature();

    Double topP();

    Integer topK();

    Long seed();

    Double frequencyPenalty();

    Double presencePenalty();

    /** The model's defaults where nothing is said; a length beyond what any answer may have is that. */
    default Sampling over(Sampling defaults) {
        int length = Optional.ofNullable(lengthWish()).orElse(defaults.maxTokens());
        Sampling.Penalties penalties = new Sampling.Penalties(defaults.penalties().repetition(),
                Optional.ofNullable(frequencyPenalty()).orElse(defaults.penalties().frequency()),
                Optional.ofNullable(presencePenalty()).orElse(defaults.penalties().presence()));
        return new Sampling(Optional.ofNullable(seed()).orElse(defaults.seed()),
                Math.min(length, Sampling.MAX_TOKENS),
                Math.max(SMALLEST_SHARE, Optional.ofNullable(topP()).orElse(defaults.topP())),
                Optional.ofNullable(temperature()).orElse(defaults.temperature()),
                Optional.ofNullable(topK()).orElse(defaults.topK()), penalties);
    }
}
