package palaestra.domain.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OpaqueSettingsTest {

    private static final OpaqueSettings STORED = new OpaqueSettings(Map.of("provider", "SMTP",
            "smtp_password", "s3cret", "tokens", "a,b", "nested", Map.of("apiKey", "k", "url", "u"), "empty_key", "",
            "secret", List.of("x")));

    @Test
    void secretsReadAsThreeStars() {
        assertThat(STORED.masked().values()).isEqualTo(Map.of("provider", "SMTP", "smtp_password", "***",
                "tokens", "***", "nested", Map.of("apiKey", "***", "url", "u"), "empty_key", "", "secret", "***"));
    }

    @Test
    void threeStarsThatComeBackMeanUnchanged() {
        assertThat(STORED.masked().unmaskedBy(STORED)).isEqualTo(STORED);
    }

    @Test
    void aMaskOfNothingIsNotStored() {
        OpaqueSettings sent = new OpaqueSettings(Map.of("token", "***", "name", "***"));
        assertThat(sent.unmaskedBy(OpaqueSettings.NONE).values()).isEqualTo(Map.of("name", "***"));
    }

    @Test
    void itsTextFormShowsNoValues() {
        assertThat(STORED.toString()).doesNotContain("s3cret");
    }
}
