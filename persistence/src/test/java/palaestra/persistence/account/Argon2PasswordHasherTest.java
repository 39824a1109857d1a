package palaestra.persistence.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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
