package palaestra.codegen.openai;

import java.util.Set;
import palaestra.domain.generation.Sampling;

/**
 * What some servers know beyond the protocol. Hosted services refuse requests with fields that they do not know, so
 * each is sent only where the catalogue says that the server knows it, and where it would change anything.
 *
 * @param known names of fields
 */
record Extras(Set<String> known) {

    Integer topK(Sampling sampling) {
        return known.contains("top_k") && sampling.topK() > 0 ? sampling.topK() : null;
    }

    /** As vLLM calls it. */
    Double repetitionPenalty(Sampling.Penalties penalties) {
        return known.contains("repetition_penalty") ? unless(1, penalties.repetition()) : null;
    }

    /** As llama.cpp calls it. */
    Double repeatPenalty(Sampling.Penalties penalties) {
        return known.contains("repeat_penalty") ? unless(1, penalties.repetition()) : null;
    }

    static Double unless(double neutral, double value) {
        return value == neutral ? null : value;
    }
}
