package palaestra.api.security;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.util.HexFormat;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.shared.TooMany;

/**
 * How often one address or one name may do what costs or what is guessed at. Counted per node; the lock-out after
 * wrong passwords is the domain's and counted once for all nodes.
 */
@ApplicationScoped
public class RateLimits {

    /** A full bucket of this many calls, which fills up again within a minute. */
    public enum Limit {
        LOGIN(300),
        LOGIN_OF_ONE_NAME(30),
        REGISTRATION(120),
        PASSWORD_RESET(60),
        /** Nobody's mailbox is to be filled. */
        MAIL_TO_ONE_ADDRESS(3),
        ANONYMOUS_GENERATION(600),
        GENERATION_OF_ONE_ACCOUNT(600),
        ARENA_PAIRS(300),
        ARENA_REPORTS(1_000),
        /** Looking codes up or redeeming them, right or wrong ones. */
        REDEMPTION(60);

        private final int perMinute;

        Limit(int perMinute) {
            this.perMinute = perMinute;
        }

        public int perMinute() {
            return perMinute;
        }
    }

    private static final Duration PERIOD = Duration.ofMinutes(1);
    private static final int MAX_BUCKETS = 100_000;
    /** Whoever has one IPv6 address has the 2^64 of its network. */
    private static final int ADDRESS_BITS = 64;

    private record Key(Limit limit, String who) {
    }

    private final TrustedProxies proxies;
    private final boolean enabled;
    private final TimeMeter time;
    /** A bucket that nobody touched for a minute is full, so forgetting it changes nothing. */
    private final Cache<Key, Bucket> buckets =
            Caffeine.newBuilder().maximumSize(MAX_BUCKETS).expireAfterAccess(PERIOD.multipliedBy(2)).build();

    protected RateLimits() {
        this(null, false, null);
    }

    @Inject
    public RateLimits(TrustedProxies proxies,
            @ConfigProperty(name = "palaestra.ratelimit.enabled", defaultValue = "true") boolean enabled) {
        this(proxies, enabled, TimeMeter.SYSTEM_MILLISECONDS);
    }

    RateLimits(TrustedProxies proxies, boolean enabled, TimeMeter time) {
        this.proxies = proxies;
        this.enabled = enabled;
        this.time = time;
    }

    /** @throws TooMany if the client's address has used the limit up */
    public void spend(Limit limit, HttpServletRequest request) {
        InetAddress client = proxies.client(request);
        spend(limit, HexFormat.of().formatHex(Network.masked(client, ADDRESS_BITS)));
    }

    /** @throws TooMany if the limit for that account name, in any letter case, is used up */
    public void spendOfName(Limit limit, String username) {
        spend(limit, Account.key(username));
    }

    /** @throws TooMany if the account has used the limit up */
    public void spendOfAccount(Limit limit, AccountId account) {
        spend(limit, Long.toString(account.value()));
    }

    private void spend(Limit limit, String who) {
        if (!enabled) {
            return;
        }
        ConsumptionProbe probe = buckets.get(new Key(limit, who), this::fullBucket).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooMany("Too many requests. Try again later.",
                    Duration.ofNanos(Math.max(1, probe.getNanosToWaitForRefill())));
        }
    }

    private Bucket fullBucket(Key key) {
        int capacity = key.limit().perMinute();
        return Bucket.builder().withCustomTimePrecision(time)
                .addLimit(limit -> limit.capacity(capacity).refillGreedy(capacity, PERIOD)).build();
    }
}
