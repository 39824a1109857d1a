package palaestra.api.openai;

/** Whether an answer comes piece by piece, and whether a last piece then counts the tokens. */
record AnswerForm(boolean streamed, boolean withUsage) {

    /** @param stream null for no; @param options null for none */
    static AnswerForm of(Boolean stream, StreamOptions options) {
        return new AnswerForm(Boolean.TRUE.equals(stream),
                options != null && Boolean.TRUE.equals(options.includeUsage()));
    }
}
