package palaestra.api.ops;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;

/** Whether this node is on its way out and shall get no new work. */
@ApplicationScoped
public class Draining {

    /** Set to {@code true} by the launcher as soon as it is told to stop, before it undeploys anything. */
    static final String PROPERTY = "palaestra.draining";

    private volatile boolean ending;

    public boolean active() {
        return ending || Boolean.getBoolean(PROPERTY);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        ending = true;
    }
}
