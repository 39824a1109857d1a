package palaestra.domain.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import java.time.Clock;

/** The one place where the application reads the time, so that tests can put their own in. */
@Dependent
class ClockProducer {

    @Produces
    Clock clock() {
        return Clock.systemUTC();
    }
}
