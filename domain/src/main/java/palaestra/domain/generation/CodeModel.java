package palaestra.domain.generation;

/** A model that writes code, near or far. Safe for use by many threads. */
public interface CodeModel {

    /** The model's name in the catalogue. */
    String id();

    /**
     * Answers within the model's configured time.
     *
     * @throws palaestra.domain.shared.Unavailable if the model cannot answer, with the reason
     */
    Generated generate(GenerationRequest request);
}
