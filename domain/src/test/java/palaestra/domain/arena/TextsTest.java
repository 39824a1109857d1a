package palaestra.domain.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import palaestra.domain.arena.PrivacyTable.Keeping;

class TextsTest {

    private static final Instant NOW = Instant.parse("2026-11-21T10:00:00Z");

    @Test
    void privateKeepsNothing() {
        for (Part part : Part.values()) {
            assertThat(KeptText.of(Privacy.PRIVATE, part, 0, "text", NOW)).isEmpty();
        }
    }

    @Test
    void debugKeepsForAWeekAndNoNames() {
        assertThat(KeptText.of(Privacy.DEBUG, Part.PREFIX, 0, "text", NOW).orElseThrow().expiresAt())
                .isEqualTo(NOW.plus(Duration.ofDays(7)));
        assertThat(PrivacyTable.keeping(Privacy.DEBUG, Part.NAME)).isEqualTo(Keeping.NEVER);
        assertThat(PrivacyTable.keeping(Privacy.DEBUG, Part.REPOSITORY)).isEqualTo(Keeping.NEVER);
    }

    @Test
    void researchKeepsEverythingThatHasAName() {
        for (Part part : Part.values()) {
            assertThat(KeptText.of(Privacy.RESEARCH, part, 0, "text", NOW).orElseThrow().expiresAt()).isNull();
        }
    }

    @Test
    void linesAreCountedAfterTheEndIsTrimmed() {
        assertThat(AnswerLines.first("a\nb\n\n", 2)).isEqualTo("a\nb");
        assertThat(AnswerLines.first("a\r\nb\r\nc", 2)).isEqualTo("a\r\nb");
        assertThat(AnswerLines.first("\nindented", 2)).isEqualTo("\nindented");
        assertThat(AnswerLines.first("a", 1)).isEqualTo("a");
        assertThat(AnswerLines.first("\n\n", 3)).isEmpty();
    }

    @Test
    void onlyKnownLanguagesPass() {
        assertThat(EditorLanguage.known("Python")).contains("python");
        assertThat(EditorLanguage.known(".tsx")).contains("typescriptreact");
        assertThat(EditorLanguage.known("the secret of my code")).isEmpty();
        assertThat(EditorLanguage.known(null)).isEmpty();
    }

    @Property(tries = 200)
    void anExcerptIsTheMiddleAndFits(@ForAll @IntRange(max = 60_000) int before,
            @ForAll @IntRange(max = 60_000) int after) {
        String prefix = "a".repeat(before);
        String suffix = "b".repeat(after);
        Excerpt excerpt = Excerpt.of(prefix, suffix);

        assertThat(prefix).endsWith(excerpt.prefix());
        assertThat(suffix).startsWith(excerpt.suffix());
        assertThat(excerpt.prefix().length() + excerpt.suffix().length())
                .isEqualTo(Math.min(Excerpt.BUDGET, before + after));
    }

    @Test
    void noCharacterIsCutInTwo() {
        Excerpt excerpt = Excerpt.of("x" + "😀".repeat(20_000), "😀".repeat(20_000));

        assertThat(Character.isLowSurrogate(excerpt.prefix().charAt(0))).isFalse();
        assertThat(Character.isHighSurrogate(excerpt.suffix().charAt(excerpt.suffix().length() - 1))).isFalse();
    }
}
