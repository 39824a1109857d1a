package palaestra.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnOriginsTest {

    private static final String PROXY = "10.0.0.1";

    private final OwnOrigins origins = new OwnOrigins(new TrustedProxies(Optional.of(PROXY)),
            Optional.of("https://ide.example.org, http://localhost:3000"));

    @ParameterizedTest
    @CsvSource({
        // Origin, Host, X-Forwarded-Proto of the trusted proxy, own
        "https://ide.example.org,       palaestra.test,      http,  true",
        "HTTPS://IDE.example.org,       palaestra.test,      http,  true",
        "http://localhost:3000,         palaestra.test,      http,  true",
        "http://ide.example.org,        palaestra.test,      http,  false",
        "https://ide.example.org.evil,  palaestra.test,      http,  false",
        "http://palaestra.test,         palaestra.test,      http,  true",
        "http://palaestra.test:8080,    palaestra.test:8080, http,  true",
        "http://palaestra.test:8081,    palaestra.test:8080, http,  false",
        "https://palaestra.test,        palaestra.test,      https, true",
        "https://palaestra.test,        palaestra.test:443,  https, true",
        "http://palaestra.test,         palaestra.test,      https, false",
        "http://evil.test,              palaestra.test,      http,  false",
        "null,                          palaestra.test,      http,  false",
        "file://,                       palaestra.test,      http,  false",
        "http://[::1]:8080,             '[::1]:8080',        http,  true",
        "'http://a b',                  palaestra.test,      http,  false",
    })
    void anOriginIsOwnIfItIsConfiguredOrTheHostItself(String origin, String host, String proto, boolean own) {
        assertThat(origins.isOwn(origin, request(host, proto))).isEqualTo(own);
    }

    private static HttpServletRequest request(String host, String proto) {
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("Host", List.of(host));
        headers.put("X-Forwarded-Proto", List.of(proto));
        return Requests.from(PROXY, headers);
    }
}
