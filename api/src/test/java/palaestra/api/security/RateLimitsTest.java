package palaestra.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.bucket4j.TimeMeter;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import palaestra.api.security.RateLimits.Limit;
import palaestra.domain.account.AccountId;
import palaestra.domain.shared.TooMany;

class RateLimitsTest {

    private final AtomicLong nanos = new AtomicLong();
    private final RateLimits limits = limits(true);

    @Test
    void aFullMinutesWorthIsAllowedAtOnceAndThenNoMore() {
        spend(Limit.LOGIN, "192.0.2.1", Limit.LOGIN.perMinute());

        TooMany refused = catchThrowableOfType(TooMany.class, () -> spend(Limit.LOGIN, "192.0.2.1", 1));
        assertThat(refused.retryAfter()).isPositive().isLessThanOrEqualTo(Duration.ofMillis(200));
    }

    @Test
    void afterTheTimeThatTheRefusalNamesOneMoreIsAllowed() {
        spend(Limit.REGISTRATION, "192.0.2.1", Limit.REGISTRATION.perMinute());
        TooMany refused = catchThrowableOfType(TooMany.class, () -> spend(Limit.REGISTRATION, "192.0.2.1", 1));

        nanos.addAndGet(refused.retryAfter().toNanos());

        spend(Limit.REGISTRATION, "192.0.2.1", 1);
        assertThatThrownBy(() -> spend(Limit.REGISTRATION, "192.0.2.1", 1)).isInstanceOf(TooMany.class);
    }

    @Test
    void anotherAddressAndAnotherLimitAreNotConcerned() {
        spend(Limit.REGISTRATION, "192.0.2.1", Limit.REGISTRATION.perMinute());

        assertThatCode(() -> spend(Limit.REGISTRATION, "192.0.2.2", 1)).doesNotThrowAnyException();
        assertThatCode(() -> spend(Limit.LOGIN, "192.0.2.1", 1)).doesNotThrowAnyException();
    }

    @Test
    void allAddressesOfOneIpv6NetworkCountAsOne() {
        spend(Limit.REGISTRATION, "2001:db8::1", Limit.REGISTRATION.perMinute());

        assertThatThrownBy(() -> spend(Limit.REGISTRATION, "2001:db8::ffff:2", 1)).isInstanceOf(TooMany.class);
        assertThatCode(() -> spend(Limit.REGISTRATION, "2001:db8:0:1::1", 1)).doesNotThrowAnyException();
    }

    @Test
    void aNameCountsInAnyLetterCase() {
        for (int i = 0; i < Limit.LOGIN_OF_ONE_NAME.perMinute(); i++) {
            limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, i % 2 == 0 ? "Ada" : "ADA");
        }

        assertThatThrownBy(() -> limits.spendOfName(Limit.LOGIN_OF_ONE_NAME, "ada")).isInstanceOf(TooMany.class);
    }

    @Test
    void eachAccountHasALimitOfItsOwn() {
        Limit limit = Limit.GENERATION_OF_ONE_ACCOUNT;
        for (int i = 0; i < limit.perMinute(); i++) {
            limits.spendOfAccount(limit, new AccountId(1));
        }

        assertThatThrownBy(() -> limits.spendOfAccount(limit, new AccountId(1))).isInstanceOf(TooMany.class);
        assertThatCode(() -> limits.spendOfAccount(limit, new AccountId(2))).doesNotThrowAnyException();
    }

    @Test
    void switchedOffNothingIsLimited() {
        RateLimits off = limits(false);
        HttpServletRequest request = Requests.from("192.0.2.1", Map.of());

        assertThatCode(() -> {
            for (int i = 0; i < 1_000; i++) {
                off.spend(Limit.REGISTRATION, request);
            }
        }).doesNotThrowAnyException();
    }

    private void spend(Limit limit, String address, int times) {
        HttpServletRequest request = Requests.from(address, Map.of());
        for (int i = 0; i < times; i++) {
            limits.spend(limit, request);
        }
    }

    private RateLimits limits(boolean enabled) {
        return new RateLimits(new TrustedProxies(Optional.empty()), enabled, new TimeMeter() {

            @Override
            public long currentTimeNanos() {
                return nanos.get();
            }

            @Override
            public boolean isWallClockBased() {
                return false;
            }
        });
    }
}
