package palaestra.domain.generation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import palaestra.domain.generation.ModelSwitches.Off;
import palaestra.domain.shared.Background;
import palaestra.domain.shared.OneAtATime;

/**
 * What this node knows of the models that are out of service. It reads them anew every few seconds, so that each node
 * comes to know; while the database is away it keeps to what it knew.
 */
@ApplicationScoped
public class Switchboard {

    private static final Logger LOG = Logger.getLogger(Switchboard.class.getName());

    private final SwitchReading reading;
    private final OneAtATime following;
    private volatile Set<String> off = Set.of();
    private volatile boolean failing;

    protected Switchboard() {
        this(null, null);
    }

    @Inject
    public Switchboard(SwitchReading reading, Background background) {
        this.reading = reading;
        this.following = new OneAtATime(background);
    }

    /** Whether the model of that id is in service. */
    public boolean on(String model) {
        return !off.contains(model);
    }

    /** Returns at once, and has the switches read in the background; somebody with a clock calls it. */
    public void tick() {
        following.run(this::follow);
    }

    /** Reads the switches now. */
    public List<Off> read() {
        List<Off> now = reading.list();
        off = now.stream().map(Off::model).collect(Collectors.toUnmodifiableSet());
        return now;
    }

    private void follow() {
        try {
            read();
            failing = false;
        } catch (RuntimeException e) {
            if (!failing) {
                LOG.log(Level.WARNING, "Nobody knows whether models were taken out of service; it is tried again.", e);
            }
            failing = true;
        }
    }
}
