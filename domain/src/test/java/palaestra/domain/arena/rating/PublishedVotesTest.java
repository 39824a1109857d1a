package palaestra.domain.arena.rating;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The scores that were published with the 112 votes of Copilot Arena's sample. The votes are not ours to distribute:
 * they are read from {@code shared/contract/data/arena-votes.csv} above the project, or from where the system property
 * {@code palaestra.arena.votes} says, and the tests are skipped where there is no such file.
 */
class PublishedVotesTest {

    private static final Path PLACE = Path.of("shared", "contract", "data", "arena-votes.csv");

    @Test
    void withoutPositionTheScoresAreThePublishedOnes() throws IOException {
        assertScores(new BradleyTerry(votes(), false).fit(), Map.ofEntries(
                Map.entry("deepseek-coder-fim", 1132.3), Map.entry("llama-3.1-405b-instruct", 1085.9),
                Map.entry("gemini-1.5-pro-002", 1066.1), Map.entry("claude-3-5-sonnet-20241022", 1058.7),
                Map.entry("gemini-1.5-flash-002", 1029.6), Map.entry("qwen-2.5-coder-32b-instruct", 1003.7),
                Map.entry("claude-3-5-sonnet-20240620", 1000.1), Map.entry("codestral-2405", 939.7),
                Map.entry("gpt-4o-mini-2024-07-18", 937.1), Map.entry("gpt-4o-2024-08-06", 874.4),
                Map.entry("llama-3.1-70b-instruct", 872.4)));
    }

    @Test
    void withPositionTheScoresAndTheAdvantageAreThePublishedOnes() throws IOException {
        Strengths fitted = new BradleyTerry(votes(), true).fit();

        assertThat(fitted.position()).isCloseTo(1.893, within(0.001));
        assertScores(fitted, Map.of("claude-3-5-sonnet-20241022", 1231.2, "gemini-1.5-flash-002", 1150.4,
                "deepseek-coder-fim", 1147.7, "codestral-2405", 859.0, "llama-3.1-70b-instruct", 759.6));
    }

    private static void assertScores(Strengths fitted, Map<String, Double> published) {
        assertThat(fitted.models()).hasSize(11).containsAll(published.keySet());
        assertThat(fitted.regularised()).isFalse();
        published.forEach((model, score) ->
                assertThat(Scale.score(fitted.of(model))).as(model).isCloseTo(score, within(0.1)));
    }

    private static Battles votes() throws IOException {
        Optional<Path> file = file();
        assumeTrue(file.isPresent(), () -> "skipped: there is no " + PLACE + " above this project");
        List<String> lines = Files.readAllLines(file.orElseThrow());
        Battles.Builder votes = Battles.builder();
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split(",");
            votes.add(cells[0], cells[1], cells[2].startsWith("0") ? Verdict.FIRST : Verdict.SECOND, 1);
        }
        assertThat(lines).hasSize(113);
        return votes.build();
    }

    private static Optional<Path> file() {
        Stream<Path> told = Stream.ofNullable(System.getProperty("palaestra.arena.votes")).map(Path::of);
        Stream<Path> above = Stream.iterate(Path.of("").toAbsolutePath(), directory -> directory != null,
                Path::getParent).map(directory -> directory.resolve(PLACE));
        return Stream.concat(told, above).filter(Files::isReadable).findFirst();
    }
}
