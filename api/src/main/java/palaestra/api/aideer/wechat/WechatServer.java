package palaestra.api.aideer.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.core.Response;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import palaestra.domain.account.WechatIdentity;
import palaestra.domain.shared.Unavailable;

/** Asks WeChat who somebody is, and whether that still counts. */
@ApplicationScoped
public class WechatServer {

    private static final int OK = 200;
    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(3);
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(5);
    /** An application token is renewed before it expires. */
    private static final Duration MARGIN = Duration.ofMinutes(5);
    /** What WeChat says of an application token that it replaced, or that expired. */
    private static final Set<Integer> TOKEN_ENDED = Set.of(40001, 40014, 42001);

    private static final JsonMapper JSON = new JsonMapper();

    private final Optional<String> appid;
    private final Optional<String> secret;
    private final URI address;
    private final Clock clock;
    private WechatApi client;
    private AppToken token;

    private record AppToken(String value, Instant end) {
    }

    protected WechatServer() {
        this(Optional.empty(), Optional.empty(), "", null);
    }

    @Inject
    public WechatServer(@ConfigProperty(name = "palaestra.wechat.appid") Optional<String> appid,
            @ConfigProperty(name = "palaestra.wechat.secret") Optional<String> secret,
            @ConfigProperty(name = "palaestra.wechat.url", defaultValue = "https://api.weixin.qq.com") String url,
            Clock clock) {
        this.appid = appid;
        this.secret = secret;
        this.address = URI.create(url);
        this.clock = clock;
    }

    public boolean isConfigured() {
        return appid.isPresent() && secret.isPresent();
    }

    /**
     * @param code what WeChat gave the client for this once
     * @throws WechatFailure if WeChat refuses
     * @throws Unavailable if it does not answer as documented
     */
    public WechatIdentity identify(String code) {
        JsonNode answer = ask(() -> client().session(appid.orElseThrow(), secret.orElseThrow(), code,
                "authorization_code"));
        return new WechatIdentity(text(answer, "openid"), text(answer, "session_key"));
    }

    /**
     * Returns if the identity's session with WeChat still lasts.
     *
     * @throws WechatFailure if it does not, or WeChat refuses
     * @throws Unavailable if WeChat does not answer as documented
     */
    public void check(WechatIdentity identity) {
        AppToken used = token();
        try {
            check(identity, used);
        } catch (WechatFailure e) {
            if (!TOKEN_ENDED.contains(e.code())) {
                throw e;
            }
            // Another node has fetched one meanwhile, which ends all others.
            check(identity, tokenAfter(used));
        }
    }

    private void check(WechatIdentity identity, AppToken used) {
        ask(() -> client().check(used.value(), signature(identity), identity.openid(), "hmac_sha256"));
    }

    private AppToken token() {
        AppToken current = current();
        return current != null && clock.instant().isBefore(current.end()) ? current : tokenAfter(current);
    }

    private synchronized AppToken current() {
        return token;
    }

    /** Fetches a new token, unless somebody else has done so since that one. */
    private synchronized AppToken tokenAfter(AppToken old) {
        if (token == old) {
            JsonNode answer = ask(() -> client().token("client_credential", appid.orElseThrow(),
                    secret.orElseThrow()));
            Duration life = Duration.ofSeconds(answer.path("expires_in").asLong(0));
            token = new AppToken(text(answer, "access_token"), clock.instant().plus(life).minus(MARGIN));
        }
        return token;
    }

    /** Made at the first use: most installations never need it. */
    private synchronized WechatApi client() {
        if (client == null) {
            client = RestClientBuilder.newBuilder().baseUri(address)
                    .connectTimeout(CONNECT_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .readTimeout(READ_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)
                    .followRedirects(false)
                    .property("microprofile.rest.client.disable.default.mapper", true)
                    .build(WechatApi.class);
        }
        return client;
    }

    /** Never lets the client's own exceptions out, whose messages hold the address with the secret in it. */
    private static JsonNode ask(Supplier<Response> call) {
        try (Response answer = call.get()) {
            if (answer.getStatus() != OK) {
                throw new WechatFailure(0, Integer.toString(answer.getStatus()));
            }
            JsonNode json = JSON.readTree(answer.readEntity(String.class));
            int code = json.path("errcode").asInt(0);
            if (code != 0) {
                throw new WechatFailure(code, code + ", " + json.path("errmsg").asText(""));
            }
            return json;
        } catch (JsonProcessingException e) {
            throw nonsense();
        } catch (ProcessingException e) {
            throw e.getCause() instanceof SocketTimeoutException
                    ? new Unavailable(Unavailable.Cause.TIMED_OUT, "WeChat did not answer in time.")
                    : new Unavailable(Unavailable.Cause.UNREACHABLE, "WeChat cannot be reached.");
        }
    }

    private static String text(JsonNode answer, String field) {
        String text = answer.path(field).asText("");
        if (text.isEmpty()) {
            throw nonsense();
        }
        return text;
    }

    private static Unavailable nonsense() {
        return new Unavailable(Unavailable.Cause.NONSENSE, "WeChat gave an answer that it does not document.");
    }

    /** The HMAC of nothing, as WeChat defines it. */
    private static String signature(WechatIdentity identity) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(identity.sessionKey().getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
