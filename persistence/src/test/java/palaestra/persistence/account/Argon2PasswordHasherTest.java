package palaestra.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class Argon2PasswordHasherTest {

    private final Argon2PasswordHasher hasher = new Argon2PasswordHasher();

    @ParameterizedTest
    @ValueSource(strings = {"secret", "пароль", "🎓🎓🎓", " outer spaces ", ""})
    void onlyTheSamePasswordMatches(String password) {
        String hash = hasher.hash(password);

        assertThat(hasher.matches(password, hash)).isTrue();
        assertThat(hasher.matches(password + " ", hash)).isFalse();
        assertThat(hasher.matches("Secret", hash)).isFalse();
    }

    @Test
    void theHashTellsItsParametersAndHasASaltOfItsOwn() {
        String hash = hasher.hash("secret");

        assertThat(hash).matches("\\$argon2id\\$v=19\\$m=19456,t=2,p=1\\$[A-Za-z0-9+/]{22}\\$[A-Za-z0-9+/]{43}");
        assertThat(hasher.hash("secret")).isNotEqualTo(hash);
    }

    /** The first by the reference implementation, the second by Password4j. */
    @ParameterizedTest
    @CsvSource(delimiter = ' ', value = {
        "password $argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$2mzTAI85jwP6+k/mHDeH3OgNt7E86G5W",
        "secret $argon2id$v=19$m=19456,t=2,p=1$c2l4dGVlbiBieXRlIHNhbA$+EoLnkdRnAq7puFbbJTxUCV34eK3tKBEtW4rfk4tpoI"})
    void hashesOfOthersAreChecked(String password, String hash) {
        assertThat(hasher.matches(password, hash)).isTrue();
        assertThat(hasher.matches(password + "x", hash)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "secret", "$2a$10$N9qo8uLOickgx2ZMRZoMyeIjZAgcfl7p92ldGxad68LJZdL17lhWy",
        "$argon2id$v=19$m=99999999,t=2,p=1$c29tZXNhbHQxMjM0NTY$AAAAAAAAAAAAAAAAAAAAAAAA"})
    void whatIsNoHashIsNotTakenForAWrongPassword(String hash) {
        assertThatThrownBy(() -> hasher.matches("secret", hash)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void noHashMatchesNothing() {
        assertThat(hasher.matches("secret", null)).isFalse();
    }

    @Test
    void nothingIsPrinted() {
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            assertThat(hasher.matches("secret", hasher.hash("secret"))).isTrue();
        } finally {
            System.setOut(before);
        }

        assertThat(printed).hasToString("");
    }
}
