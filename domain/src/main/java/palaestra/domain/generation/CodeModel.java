package palaestra.domain.generation;

import java.util.function.Consumer;

/**
 * A model that writes code, near or far. Safe for use by many threads.
 *
 * <p>The methods that stream return at once and throw nothing but {@link UnsupportedOperationException}; they hand
 * over the text piece by piece, in order, never two pieces at the same time, on threads that the receiver must not
 * block.
 */
public interface CodeModel {

    ModelInfo info();

    /** The model's name in the catalogue. */
    default String id() {
        return info().id();
    }

    /**
     * Answers within the model's configured time.
     *
     * @throws palaestra.domain.shared.Unavailable if the model cannot answer, with the reason
     * @throws UnsupportedOperationException if it lacks {@link Capability#GENERATE}
     */
    default Generated generate(GenerationRequest request) {
        throw lacks(Capability.GENERATE);
    }

    /** @throws UnsupportedOperationException if it lacks {@link Capability#CHAT} */
    default RunningAnswer chat(Conversation conversation, Consumer<String> onText) {
        throw lacks(Capability.CHAT);
    }

    /** @throws UnsupportedOperationException if it lacks {@link Capability#COMPLETE} */
    default RunningAnswer complete(CompletionRequest request, Consumer<String> onText) {
        throw lacks(Capability.COMPLETE);
    }

    /** @throws UnsupportedOperationException if it lacks {@link Capability#EDIT} */
    default RunningAnswer edit(EditRequest request, Consumer<String> onText) {
        throw lacks(Capability.EDIT);
    }

    private UnsupportedOperationException lacks(Capability capability) {
        return new UnsupportedOperationException("The model " + id() + " cannot " + capability + ".");
    }
}
