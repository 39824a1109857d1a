package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Phaser;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How this node goes: it says so, gets no new work, and ends when the requests under way are answered, at the latest
 * after {@value #PATIENCE_SECONDS} seconds.
 */
@ApplicationScoped
public class Draining {

    /** Set to {@code true} by the launcher as soon as it is told to stop, before it undeploys anything. */
    static final String PROPERTY = "palaestra.draining";

    private static final Logger LOG = System.getLogger(Draining.class.getName());
    private static final int PATIENCE_SECONDS = 20;

    /** Its one lasting party is this bean; every request under way is another one. */
    private final Phaser requests = new Phaser(1);
    private volatile boolean ending;

    public boolean active() {
        return ending || Boolean.getBoolean(PROPERTY);
    }

    void begin() {
        requests.register();
    }

    void end() {
        requests.arriveAndDeregister();
    }

    void stop(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) throws InterruptedException {
        ending = true;
        try {
            requests.awaitAdvanceInterruptibly(requests.arrive(), PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            LOG.log(Level.WARNING, () -> requests.getUnarrivedParties() + " requests are cut off, because they take longer"
                    + " than " + PATIENCE_SECONDS + " s");
        }
    }
}
