package palaestra.api.arena;

import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.arena.ArenaReports.Suspect;

/** The busiest voters of whom something is strange. */
@Schema(name = "ArenaQuality")
public record QualityReport(List<Row> voters) {

    /** @param voter the number that stands for him in the export, too */
    @Schema(name = "ArenaQualityRow")
    public record Row(long voter, int votes, int firstVotes, int hastyVotes, boolean alwaysFirst,
            boolean alwaysSecond, boolean hasty) {
    }

    static QualityReport of(List<Suspect> suspects) {
        return new QualityReport(suspects.stream().map(suspect -> new Row(suspect.voter().user(),
                suspect.voter().votes(), suspect.voter().firstVotes(), suspect.voter().hastyVotes(),
                suspect.alwaysFirst(), suspect.alwaysSecond(), suspect.hasty())).toList());
    }
}
