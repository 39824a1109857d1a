package palaestra.domain.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;

/**
 * The one place where the application reads the time, so that tests can put their own in. It ticks in microseconds, as
 * the database stores instants, so that one which was handed out equals the one that is read again.
 */
@Dependent
class ClockProducer {

    @Produces
    Clock clock() {
        return Clock.tick(Clock.systemUTC(), Duration.of(1, ChronoUnit.MICROS));
    }
}
