package palaestra.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import palaestra.domain.shared.Invalid;

class ProfileChangeTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final String SMILE = "\uD83D\uDE00";

    @Test
    void whatIsNullStaysAndWhatIsEmptyIsEmptied() {
        Account ada = new Account("Ada", null, "hash", Role.USER, NOON);
        ada.changeProfile(new ProfileChange("A", "picture", "text"), NOON);
        ada.changeProfile(new ProfileChange(null, null, ""), NOON.plusSeconds(1));

        assertThat(ada.displayName()).contains("A");
        assertThat(ada.avatar()).contains("picture");
        assertThat(ada.profileText()).contains("");
        assertThat(ada.updatedAt()).isEqualTo(NOON.plusSeconds(1));
    }

    @Test
    void lengthsAreCountedInCodePoints() {
        assertThatCode(() -> new ProfileChange(SMILE.repeat(100), SMILE.repeat(2_048), SMILE.repeat(2_000)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> new ProfileChange("x".repeat(101), null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new ProfileChange(null, "x".repeat(2_049), null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new ProfileChange(null, null, "x".repeat(2_001))).isInstanceOf(Invalid.class);
    }

    @Test
    void aNameIsNotBlank() {
        assertThatThrownBy(() -> new ProfileChange(" ", null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> new ProfileChange("", null, null)).isInstanceOf(Invalid.class);
    }
}
