package palaestra.api.openai;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What a streamed answer shall hold.
 *
 * @param includeUsage whether the last chunk counts the tokens; null for no
 */
public record StreamOptions(@JsonProperty("include_usage") Boolean includeUsage) {
}
