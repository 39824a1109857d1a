package palaestra.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedProxiesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        // trusted             | peer      | X-Forwarded-For                  | client
        "-                     | 192.0.2.9 | 198.51.100.1                     | 192.0.2.9",
        "10.0.0.0/8            | 192.0.2.9 | 198.51.100.1                     | 192.0.2.9",
        "10.0.0.0/8            | 10.1.2.3  | -                                | 10.1.2.3",
        "10.0.0.0/8            | 10.1.2.3  | 198.51.100.1                     | 198.51.100.1",
        "10.0.0.0/8            | 10.1.2.3  | 203.0.113.7, 198.51.100.1        | 198.51.100.1",
        "10.0.0.0/8            | 10.1.2.3  | 203.0.113.7, 10.9.9.9            | 203.0.113.7",
        "10.0.0.0/8            | 10.1.2.3  | 203.0.113.7, unknown             | 10.1.2.3",
        "10.0.0.0/8            | 10.1.2.3  | 203.0.113.7, unknown, 10.9.9.9   | 10.9.9.9",
        "127.0.0.1,192.0.2.9   | 192.0.2.9 | 198.51.100.1                     | 198.51.100.1",
        "2001:db8::/32         | 2001:db8::1 | 2001:db9::7                    | 2001:db9:0:0:0:0:0:7",
        "10.0.0.0/8            | 10.1.2.3  | 10.4.4.4                         | 10.4.4.4",
    })
    void theClientIsTheLastAddressThatIsNoTrustedProxy(String trusted, String peer, String forwarded, String client) {
        TrustedProxies proxies = new TrustedProxies(Optional.ofNullable(trusted));
        Map<String, List<String>> headers =
                forwarded == null ? Map.of() : Map.of("X-Forwarded-For", List.of(forwarded));

        assertThat(proxies.client(Requests.from(peer, headers)).getHostAddress()).isEqualTo(client);
    }

    @ParameterizedTest
    @CsvSource({"10.0.0.1,true", "192.0.2.9,false"})
    void onlyATrustedProxySaysThatTheConnectionIsEncrypted(String peer, boolean secure) {
        TrustedProxies proxies = new TrustedProxies(Optional.of("10.0.0.1"));

        assertThat(proxies.secure(Requests.from(peer, Map.of("X-Forwarded-Proto", List.of("https")))))
                .isEqualTo(secure);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/x", "", "10.0.0"})
    void aWrongSettingIsNamed(String setting) {
        assertThatThrownBy(() -> new TrustedProxies(Optional.of(setting)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining("palaestra.http.trusted-proxies");
    }

    @Test
    void spacesInTheSettingDoNotMatter() {
        TrustedProxies proxies = new TrustedProxies(Optional.of(" 10.0.0.1 , 10.0.0.2"));

        assertThat(proxies.client(Requests.from("10.0.0.2", Map.of("X-Forwarded-For", List.of("192.0.2.1"))))
                .getHostAddress()).isEqualTo("192.0.2.1");
    }
}
