package palaestra.api.aicreator;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Describes to readers of the API document what {@code Envelope<HistoryPage>} looks like; never instantiated. */
@Schema(name = "AICreatorHistoryAnswer")
public record HistoryAnswer(int code, HistoryPage data, String message, String description) {
}
