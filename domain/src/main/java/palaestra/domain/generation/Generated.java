package palaestra.domain.generation;

/**
 * What a model made of a request. Tokens are counted by the model's own server where it tells, else as
 * {@code cl100k_base} counts them.
 */
public record Generated(String text, int promptTokens, int outputTokens, Finish finish) {

    public Generated(String text, int promptTokens, int outputTokens) {
        this(text, promptTokens, outputTokens, Finish.STOP);
    }
}
