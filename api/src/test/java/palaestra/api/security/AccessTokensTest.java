package palaestra.api.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import java.util.UUID;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;

class AccessTokensTest {

    private static final String ISSUER = "palaestra";

    @TempDir
    Path directory;

    private final UUID session = UUID.randomUUID();
    private AccessTokens tokens;

    @BeforeEach
    void openTheKey() {
        tokens = tokens("key.pem", ISSUER);
    }

    @Test
    void anIssuedTokenCarriesTheClaimsOfMicroProfileJwt() {
        JsonWebToken token = tokens.verify(tokens.issue(endingIn(3_600))).orElseThrow();

        assertThat(token.getIssuer()).isEqualTo(ISSUER);
        assertThat(token.getSubject()).isEqualTo("7");
        assertThat(token.getName()).isEqualTo("ada");
        assertThat(token.getGroups()).containsExactly("programmer");
        assertThat(token.getTokenID()).isEqualTo(session.toString());
        assertThat(token.getExpirationTime() - token.getIssuedAtTime()).isBetween(3_598L, 3_600L);
    }

    @Test
    void aTokenThatExpiredIsNotGenuine() {
        assertThat(tokens.verify(tokens.issue(endingIn(-1)))).isEmpty();
    }

    @Test
    void aTokenSignedWithAnotherKeyIsNotGenuine() {
        String foreign = tokens("other.pem", ISSUER).issue(endingIn(60));

        assertThat(tokens.verify(foreign)).isEmpty();
    }

    @Test
    void aTokenOfAnotherIssuerIsNotGenuine() {
        String foreign = tokens("key.pem", "somebody-else").issue(endingIn(60));

        assertThat(tokens.verify(foreign)).isEmpty();
    }

    @Test
    void aTokenWithoutASignatureIsNotGenuine() {
        String claims = tokens.issue(endingIn(60)).split("\\.")[1];
        String unsigned = encoded("{\"alg\":\"none\",\"typ\":\"JWT\"}") + "." + claims + ".";

        assertThat(tokens.verify(unsigned)).isEmpty();
    }

    @Test
    void aTokenWhoseClaimsWereChangedIsNotGenuine() {
        String[] parts = tokens.issue(endingIn(60)).split("\\.");
        String claims = new String(Base64.getUrlDecoder().decode(parts[1]), StandardCharsets.UTF_8);
        String forged = parts[0] + "." + encoded(claims.replace("programmer", "admin")) + "." + parts[2];

        assertThat(tokens.verify(forged)).isEmpty();
    }

    @Test
    void whatIsNoTokenIsNotGenuine() {
        assertThat(tokens.verify("")).isEmpty();
        assertThat(tokens.verify("a.b.c")).isEmpty();
        assertThat(tokens.verify("nonsense")).isEmpty();
    }

    private AccessTokens tokens(String file, String issuer) {
        return new AccessTokens(new SigningKey(directory.toString(), file), Clock.systemUTC(), issuer);
    }

    private SignedIn endingIn(long seconds) {
        Instant end = Clock.systemUTC().instant().plusSeconds(seconds);
        return new SignedIn(new SessionId(session), new AccountId(7), "ada", Role.PROGRAMMER, end);
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
