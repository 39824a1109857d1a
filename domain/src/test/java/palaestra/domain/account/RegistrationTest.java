package palaestra.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.domain.shared.Invalid;

class RegistrationTest {

    @ParameterizedTest
    @ValueSource(ints = {2, 50})
    void namesWithinTheBoundsAreAccepted(int length) {
        assertThatCode(() -> registration("a".repeat(length), "secret", null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", " ada", "ada ", "a\0a", "a\na", "a\u0085b"})
    void unacceptableNamesAreRefused(String name) {
        assertThatThrownBy(() -> registration(name, "secret", null)).isInstanceOf(Invalid.class);
    }

    @Test
    void aNameOf51CharactersIsRefused() {
        assertThatThrownBy(() -> registration("a".repeat(51), "secret", null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> registration(null, "secret", null)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {6, 255})
    void passwordsWithinTheBoundsAreAccepted(int length) {
        assertThatCode(() -> registration("ada", "x".repeat(length), null)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 5, 256})
    void passwordsOutOfTheBoundsAreRefused(int length) {
        assertThatThrownBy(() -> registration("ada", "x".repeat(length), null)).isInstanceOf(Invalid.class);
    }

    @Test
    void noPasswordAndAPasswordWithNulAreRefused() {
        assertThatThrownBy(() -> registration("ada", null, null)).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> registration("ada", "secret\0", null)).isInstanceOf(Invalid.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ada@example.org", "a@b", "grüße@bücher.example", "o'neill+x@example.org"})
    void addressesAreAccepted(String email) {
        assertThatCode(() -> registration("ada", "secret", email)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ada", "@example.org", "ada@", "a@b@c", "a b@c", "a\0b@c", "a@c\u0007"})
    void whatIsNoAddressIsRefused(String email) {
        assertThatThrownBy(() -> registration("ada", "secret", email)).isInstanceOf(Invalid.class);
    }

    @Test
    void anAddressIsRefusedWhenItOrItsKeyIsTooLong() {
        assertThatCode(() -> registration("ada", "secret", "a@" + "b".repeat(252))).doesNotThrowAnyException();
        assertThatThrownBy(() -> registration("ada", "secret", "a@" + "b".repeat(253))).isInstanceOf(Invalid.class);
        assertThatThrownBy(() -> registration("ada", "secret", "a@" + "㍿".repeat(252))).isInstanceOf(Invalid.class);
    }

    @Test
    void thePasswordStaysOutOfTheText() {
        assertThat(registration("ada", "secret", null)).asString().doesNotContain("secret");
    }

    private static Registration registration(String username, String password, String email) {
        return new Registration(username, password, email, Role.USER);
    }
}
