package palaestra.domain.generation;

/** Counts tokens where a model's server has not told how many there are. */
public interface TokenCounter {

    /** As {@code cl100k_base} counts them. */
    int count(String text);
}
