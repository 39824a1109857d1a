package palaestra.api.security;

import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTCallerPrincipalFactory;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import io.smallrye.jwt.auth.principal.ParseException;
import io.smallrye.jwt.build.Jwt;
import io.smallrye.jwt.build.JwtClaimsBuilder;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.jwt.JsonWebToken;
import palaestra.domain.account.Role;
import palaestra.domain.account.SignedIn;

/**
 * Issues and verifies the tokens that stand for a session: signed JWTs (RS256) with the claims of MicroProfile JWT,
 * {@code sub} the account's number and {@code jti} the session. That a token is genuine does not mean that its session
 * still lives: {@link LiveSessions}.
 */
@ApplicationScoped
public class AccessTokens {

    private static final String REFRESH = "refresh";

    private final SigningKey key;
    private final Clock clock;
    private final String issuer;
    private final DefaultJWTCallerPrincipalFactory parser = new DefaultJWTCallerPrincipalFactory();

    protected AccessTokens() {
        this(null, null, null);
    }

    @Inject
    public AccessTokens(SigningKey key, Clock clock,
            @ConfigProperty(name = "palaestra.jwt.issuer", defaultValue = "palaestra") String issuer) {
        this.key = key;
        this.clock = clock;
        this.issuer = issuer;
    }

    /** A token that expires with the session. */
    public String issue(SignedIn session) {
        return claims(session).jws().algorithm(SignatureAlgorithm.RS256).sign(key.pair().getPrivate());
    }

    /** A token of the same session that signs nobody in, and only proves who may have a new session in its place. */
    public String issueRefresh(SignedIn session) {
        return claims(session).claim(REFRESH, true).jws().algorithm(SignatureAlgorithm.RS256)
                .sign(key.pair().getPrivate());
    }

    private JwtClaimsBuilder claims(SignedIn session) {
        return Jwt.issuer(issuer)
                .subject(Long.toString(session.account().value()))
                .upn(session.username())
                .groups(group(session.role()))
                .claim("jti", session.session().value().toString())
                .issuedAt(clock.instant())
                .expiresAt(session.expiresAt());
    }

    /** Empty if this server did not issue the token, if it expired, or if it is a refresh token. */
    public Optional<JsonWebToken> verify(String token) {
        return parse(token).filter(genuine -> !genuine.containsClaim(REFRESH));
    }

    /** Empty if this server did not issue the token, if it expired, or if it is no refresh token. */
    public Optional<JsonWebToken> verifyRefresh(String token) {
        return parse(token).filter(genuine -> genuine.containsClaim(REFRESH));
    }

    private Optional<JsonWebToken> parse(String token) {
        JWTAuthContextInfo rules = new JWTAuthContextInfo(key.pair().getPublic(), issuer);
        rules.setSignatureAlgorithm(Set.of(SignatureAlgorithm.RS256));
        rules.setClockSkew(0);
        try {
            return Optional.of(parser.parse(token, rules));
        } catch (ParseException e) {
            return Optional.empty();
        }
    }

    /** The name of a role in tokens and in {@code @RolesAllowed}. */
    static String group(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }
}
