package palaestra.codegen.openai;

import jakarta.json.bind.annotation.JsonbProperty;

/** What shall come with a streamed answer. */
public record StreamOptions(@JsonbProperty("include_usage") boolean includeUsage) {

    static final StreamOptions WITH_USAGE = new StreamOptions(true);
}
