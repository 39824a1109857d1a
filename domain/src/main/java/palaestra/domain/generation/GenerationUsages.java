package palaestra.domain.generation;

/** The record of what was used. Needs a transaction. */
public interface GenerationUsages {

    void add(GenerationUsage usage);
}
