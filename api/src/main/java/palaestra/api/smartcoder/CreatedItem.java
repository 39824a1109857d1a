package palaestra.api.smartcoder;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** @param time when the answer was complete, {@code yyyy-MM-dd HH:mm:ss} in UTC */
@Schema(name = "CreatedItem")
public record CreatedItem(String response, String lang, int status, String time) {
}
