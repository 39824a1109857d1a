package palaestra.domain.chat;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;
import palaestra.domain.account.AccountId;
import palaestra.domain.shared.Invalid;

class NewMessageTest {

    private static final AccountId ADA = new AccountId(1);

    @Property
    void everyPositiveNumberIsAnApp(@ForAll @LongRange(min = 1) long app) {
        assertThatCode(() -> new NewMessage(ADA, app, MessageType.AI, "x")).doesNotThrowAnyException();
    }

    @Property
    void noOtherNumberIs(@ForAll @LongRange(min = Long.MIN_VALUE, max = 0) long app) {
        assertThatThrownBy(() -> new NewMessage(ADA, app, MessageType.AI, "x")).isInstanceOf(Invalid.class);
    }

    @Test
    void aMessageHasAtMostTenThousandCharacters() {
        Arrays.asList("x", "\uD83D\uDE00").forEach(character -> {
            assertThatCode(() -> message(character.repeat(10_000))).doesNotThrowAnyException();
            assertThatThrownBy(() -> message(character.repeat(10_001))).isInstanceOf(Invalid.class);
        });
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " ", "\n\t"})
    void aMessageSaysSomething(String text) {
        assertThatThrownBy(() -> message(text)).isInstanceOf(Invalid.class);
    }

    @Test
    void somebodySpeaks() {
        assertThatThrownBy(() -> new NewMessage(ADA, 1, null, "x")).isInstanceOf(Invalid.class);
    }

    private static NewMessage message(String text) {
        return new NewMessage(ADA, 1, MessageType.USER, text);
    }
}
