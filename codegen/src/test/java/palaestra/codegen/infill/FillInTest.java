package palaestra.codegen.infill;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import palaestra.domain.generation.CompletionRequest;
import palaestra.domain.generation.Sampling;

class FillInTest {

    @Test
    void eachFamilyHasItsMarkers() {
        assertThat(of(Markers.QWEN, "a", "b").prompt()).isEqualTo("<|fim_prefix|>a<|fim_suffix|>b<|fim_middle|>");
        assertThat(of(Markers.STARCODER, "a", "b").prompt()).isEqualTo("<fim_prefix>a<fim_suffix>b<fim_middle>");
        assertThat(of(Markers.CODELLAMA, "a", "b").prompt()).isEqualTo("<PRE> a <SUF>b <MID>");
        assertThat(of(Markers.CODESTRAL, "a", "b").prompt()).isEqualTo("[SUFFIX]b[PREFIX]a");
        assertThat(of(Markers.DEEPSEEK, "a", "b").prompt()).isEqualTo("<｜fim▁begin｜>a<｜fim▁hole｜>b<｜fim▁end｜>");
        assertThat(Markers.named("Qwen")).contains(Markers.QWEN);
        assertThat(Markers.named(null)).isEmpty();
    }

    @Test
    void aServerWithAParameterGetsTheSuffixThere() {
        FillIn fillIn = of(Markers.SERVER, "a\r\n", "b\r\n");

        assertThat(fillIn.prompt()).isEqualTo("a\n");
        assertThat(fillIn.suffix()).contains("b\n");
        assertThat(of(Markers.SERVER, "a", "").suffix()).isEmpty();
        assertThat(of(Markers.QWEN, "a", "b").suffix()).isEmpty();
    }

    @Test
    void markersInTheUsersCodeAreNone() {
        assertThat(of(Markers.SERVER, "x<|fim_middle|>[SUFFIX]", "").prompt()).isEqualTo("x<~|fim_middle|>[~SUFFIX]");
        assertThat(of(Markers.QWEN, "", "").code("a<~|fim_middle|>b").code()).isEqualTo("a<|fim_middle|>b");
    }

    @Test
    void anAnswerEndsAtTheFirstMarkerOrStop() {
        assertThat(of(Markers.QWEN, "a", "b").code("x<|fim_suffix|>y<|fim_prefix|>").code()).isEqualTo("x");
        assertThat(of(Markers.QWEN, "a", "b", "END").code("x END y<|fim_suffix|>").code()).isEqualTo("x ");
        assertThat(of(Markers.QWEN, "a", "b", "END").stops()).hasSize(4).startsWith("END");
    }

    @Test
    void whatTheModelRepeatsIsMeant() {
        assertThat(of(Markers.QWEN, "foo_bar_baz()\n", "").code("foo_bar_baz()\n").code())
                .isEqualTo("foo_bar_baz()\n");
    }

    @Test
    void aDoubledBlankAtTheCursorGoes() {
        assertThat(of(Markers.SERVER, "x = ", "\ny").code(" 1").code()).isEqualTo("1");
        assertThat(of(Markers.SERVER, "x = ", "\ny").code("  1").code()).isEqualTo("  1");
        assertThat(of(Markers.SERVER, "x =", "\ny").code(" 1").code()).isEqualTo(" 1");
        assertThat(of(Markers.SERVER, "x = ", ")").code(" 1").code()).isEqualTo(" 1");
    }

    @Test
    void lineEndsAndLinesAreTheFiles() {
        assertThat(of(Markers.SERVER, "a\r\n", "\r\n").code("1\n2\n3\n4")).isEqualTo(new Cleaned("1\r\n2\r\n3", true));
    }

    private static FillIn of(Markers markers, String prefix, String suffix, String... stops) {
        Sampling sampling = new Sampling(1, 128, 0.9, 0.3, 0);
        return FillIn.of(markers,
                new CompletionRequest(prefix, suffix, Optional.empty(), 3, sampling, List.of(stops)), 4_000);
    }
}
