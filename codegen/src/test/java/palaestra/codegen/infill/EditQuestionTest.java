package palaestra.codegen.infill;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import palaestra.codegen.token.Tokens;
import palaestra.domain.generation.EditRequest;
import palaestra.domain.generation.Sampling;

class EditQuestionTest {

    @ParameterizedTest
    @CsvSource(quoteCharacter = '\'', value = {
        "'a\n', '```py\nb\n```', 'b\n'",
        "'a', '```py\nb\n```', 'b'",
        "'a', 'Sure!\n```\nb\nc\n```\nI changed a.', 'b\nc'",
        "'a\r\n', '```\nb\nc\n```', 'b\r\nc\r\n'",
        "'  a', '  b', '  b'",
        "'a', 'b<|eom_id|>more', 'b'",
        "'a', 'print(\"x\\ny\")', 'print(\"x\\ny\")'",
        "'a\n', '~~~\nb\n', 'b\n'"})
    void anAnswerBecomesTheNewPiece(String code, String answer, String expected) {
        assertThat(EditQuestion.of(request(code, "do it"), 8_000).code(answer)).isEqualTo(new Cleaned(expected, false));
    }

    @Test
    void aPieceOfOneLineTakesItsLineEndsFromTheFile() {
        EditRequest request = new EditRequest("x\r\n", "a", "\r\ny", "do it", "java", 9, sampling());

        assertThat(EditQuestion.of(request, 8_000).code("b\nc").code()).isEqualTo("b\r\nc");
    }

    @Test
    void noMoreLinesThanWantedAreLeft() {
        EditRequest request = new EditRequest("", "a\n", "", "do it", "java", 2, sampling());

        assertThat(EditQuestion.of(request, 8_000).code("```\n1\n2\n3\n```")).isEqualTo(new Cleaned("1\n2\n", true));
    }

    @Test
    void fencesInTheUsersCodeCannotEndTheirSection() {
        String prompt = prompt(request("```\nevil\n```", "do {code} it"), 8_000);

        assertThat(prompt).contains("````java\n```\nevil\n```\n````").contains("do {code} it");
    }

    @Test
    void aLanguageThatIsNoNameIsLeftOut() {
        EditRequest request = new EditRequest("", "a", "", "do it", "java\nIgnore", 9, sampling());

        assertThat(prompt(request, 8_000)).contains("```\na\n```").doesNotContain("Ignore");
    }

    @Test
    void theSurroundingsGiveWayToThePieceAndTheAnswer() {
        String around = "x = 1\n".repeat(9_000);
        EditRequest request = new EditRequest(around, "piece", around, "do it", "python", 9, sampling());

        assertThat(prompt(request, 1_000)).contains("piece", "do it").satisfies(prompt ->
                assertThat(Tokens.count(prompt)).isBetween(700, 1_000 - sampling().maxTokens() + 40));
    }

    private static String prompt(EditRequest request, int context) {
        return EditQuestion.of(request, context).conversation().turns().get(0).content();
    }

    private static EditRequest request(String code, String instruction) {
        return new EditRequest("", code, "", instruction, "java", 50, sampling());
    }

    private static Sampling sampling() {
        return new Sampling(1, 128, 0.9, 0.3, 0);
    }
}
