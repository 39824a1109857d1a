package palaestra.domain.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class AccountTest {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");

    private final Account ada = new Account("Ada", "Ada@Example.org", "hash", Role.USER, NOON);

    @Property
    void letterCaseMakesNoOtherName(@ForAll @StringLength(max = 50) @CharRange(from = ' ', to = '~')
            @CharRange(from = 'А', to = 'я') @CharRange(from = 'Α', to = 'Ρ') String name) {
        assertThat(Account.key(name.toUpperCase(Locale.ROOT))).isEqualTo(Account.key(name));
        assertThat(Account.key(name.toLowerCase(Locale.ROOT))).isEqualTo(Account.key(name));
    }

    @Property
    void theKeyOfAKeyIsThatKey(@ForAll @StringLength(max = 50) @CharRange(from = ' ', to = '\u024f') String name) {
        assertThat(Account.key(Account.key(name))).isEqualTo(Account.key(name));
    }

    @Test
    void differentLettersMakeAnotherName() {
        assertThat(Account.key("ada")).isNotEqualTo(Account.key("adá"));
        assertThat(Account.key("ada")).isNotEqualTo(Account.key("ada "));
    }

    @Test
    void compatibleFormsOfALetterMakeNoOtherName() {
        assertThat(Account.key("ｆｕｌｌ")).isEqualTo("full");
        assertThat(Account.key("ﬁnn")).isEqualTo(Account.key("finn"));
        assertThat(Account.key("e\u0301va")).isEqualTo(Account.key("\u00e9va"));
    }

    @Test
    void aDotlessIIsAnI() {
        assertThat(Account.key("ırmak")).isEqualTo(Account.key("IRMAK")).isEqualTo("irmak");
    }

    @Test
    void theKeyDoesNotDependOnTheServersLanguage() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.of("tr", "TR"));
            assertThat(Account.key("ADMIN")).isEqualTo("admin");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aSharpSIsADoubleS() {
        assertThat(Account.key("Straße")).isEqualTo(Account.key("STRASSE"));
    }

    @Test
    void anAccountIsNotBannedAtFirst() {
        assertThat(ada.bannedAt(NOON)).isFalse();
        assertThat(ada.bannedUntil(NOON)).isEmpty();
    }

    @Test
    void aBanEndsByItself() {
        Instant end = NOON.plus(Duration.ofHours(1));
        ada.ban(end, NOON);

        assertThat(ada.bannedUntil(NOON)).contains(end);
        assertThat(ada.bannedAt(end.minusNanos(1))).isTrue();
        assertThat(ada.bannedAt(end)).isFalse();
        assertThat(ada.bannedUntil(end)).isEmpty();
    }

    @Test
    void aLaterBanReplacesAnEarlierOne() {
        ada.ban(Account.FOR_EVER, NOON);
        ada.ban(NOON.plusSeconds(1), NOON);

        assertThat(ada.bannedAt(NOON.plusSeconds(1))).isFalse();
    }

    @Test
    void aLiftedBanIsOver() {
        ada.ban(Account.FOR_EVER, NOON);
        ada.liftBan(NOON.plusSeconds(5));

        assertThat(ada.bannedAt(NOON.plusSeconds(5))).isFalse();
        assertThat(ada.updatedAt()).isEqualTo(NOON.plusSeconds(5));
    }

    @Test
    void anAccountThatWasNotStoredHasNoNumber() {
        assertThatThrownBy(ada::id).isInstanceOf(IllegalStateException.class);
    }
}
