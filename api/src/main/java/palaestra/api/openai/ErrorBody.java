package palaestra.api.openai;

/** How OpenAI's clients are told of a failure. */
public record ErrorBody(Error error) {

    /**
     * What went wrong.
     *
     * @param type the family, by which clients choose what to do
     * @param param the field of the request that is concerned; null for none
     * @param code the failure itself; null where the type says it all
     */
    public record Error(String message, String type, String param, String code) {
    }

    static ErrorBody of(String message, String type, String param, String code) {
        return new ErrorBody(new Error(message, type, param, code));
    }
}
