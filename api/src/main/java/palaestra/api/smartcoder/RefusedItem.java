package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/**
 * What {@code /createItem} answers instead of code.
 *
 * @param response always null
 * @param lang null if the request did not say it in a way that could be read
 * @param status the HTTP status
 */
@Schema(name = "RefusedItem")
public record RefusedItem(String response, String lang, int status, String time, String message) {
}
