package palaestra.api.arena;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.api.csv.CsvLine;
import palaestra.domain.arena.Pairs.KeptContent;
import palaestra.domain.arena.Votes.ExportedVote;

/** One exported vote. The voter is a number; texts are there only of those who gave them to research. */
@Schema(name = "ArenaVoteRow")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record VoteRow(long id, Instant at, String kind, String language, String modelA, String modelB, String verdict,
        long choiceMillis, Long voter, String privacy, List<Text> texts) {

    static final String CSV_HEADER =
            "id,at,kind,language,model_a,model_b,verdict,choice_millis,voter,privacy\r\n";

    /** @param position of the answer it belongs to */
    @Schema(name = "ArenaText")
    public record Text(String part, int position, String content) {

        static Text of(KeptContent text) {
            return new Text(lower(text.part()), text.position(), text.content());
        }
    }

    /** @param texts null to leave them out */
    static VoteRow of(ExportedVote vote, List<KeptContent> texts) {
        return new VoteRow(vote.id(), vote.at(), lower(vote.kind()), vote.language(), vote.first(), vote.second(),
                lower(vote.verdict()), vote.choiceMillis(), vote.user(), lower(vote.privacy()),
                texts == null ? null : texts.stream().map(Text::of).toList());
    }

    String toCsv() {
        return CsvLine.of(Arrays.asList(id, at, kind, language, modelA, modelB, verdict, choiceMillis, voter, privacy));
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
