package palaestra.codegen.health;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import palaestra.domain.generation.ModelHealth;
import palaestra.domain.generation.ModelHealth.State;
import palaestra.domain.shared.Unavailable;

/** How a model fares, learnt from its calls, and the log of what went wrong. */
public class Vitals {

    private static final Logger LOG = System.getLogger(Vitals.class.getName());

    private final String model;
    private final Clock clock;
    private volatile ModelHealth health;

    public Vitals(String model, Clock clock) {
        this.model = model;
        this.clock = clock;
        this.health = new ModelHealth(model, State.UNTRIED, "", null);
    }

    public ModelHealth health() {
        return health;
    }

    public void answered() {
        ModelHealth before = health;
        if (before.state() != State.UP && become(State.UP, "") == State.FAILING) {
            LOG.log(Level.INFO, "Model {0} is up again.", model);
        }
    }

    /** A call failed. Being busy says nothing about the model's health, the other reasons do. */
    public void failed(Unavailable failure, Duration after) {
        LOG.log(Level.INFO, "Model {0}: {1} after {2} ms: {3}", model, failure.reason(),
                Long.toString(after.toMillis()), failure.getMessage());
        if (failure.reason() != Unavailable.Cause.BUSY
                && become(State.FAILING, failure.getMessage()) != State.FAILING) {
            LOG.log(Level.WARNING, "Model {0} is failing.", model);
        }
    }

    /** Returns the state before. */
    private synchronized State become(State state, String detail) {
        ModelHealth before = health;
        boolean same = before.state() == state;
        health = new ModelHealth(model, state, detail, same ? before.since() : clock.instant());
        return before.state();
    }
}
