package palaestra.persistence.container;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/** The server's clock, which tests can put forward. */
public final class TestClock extends Clock {

    private static final AtomicReference<Duration> AHEAD = new AtomicReference<>(Duration.ZERO);
    private static final AtomicReference<Instant> FROZEN = new AtomicReference<>();

    public static void advance(Duration time) {
        AHEAD.updateAndGet(ahead -> ahead.plus(time));
    }

    /** Lets every reading be this one until the end of the test. */
    public static void freeze(Instant instant) {
        FROZEN.set(instant);
    }

    public static void reset() {
        FROZEN.set(null);
        AHEAD.set(Duration.ZERO);
    }

    @Override
    public Instant instant() {
        Instant frozen = FROZEN.get();
        return frozen != null ? frozen : Instant.now().truncatedTo(ChronoUnit.MICROS).plus(AHEAD.get());
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("Palaestra knows only UTC");
    }

    /** Takes the place of the domain's own clock. */
    @Dependent
    @Alternative
    @Priority(1)
    static class Producer {

        @Produces
        Clock clock() {
            return new TestClock();
        }
    }
}
