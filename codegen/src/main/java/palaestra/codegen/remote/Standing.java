package palaestra.codegen.remote;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import palaestra.domain.shared.Unavailable.Cause;

/**
 * Whether a server is worth a call. It is given up when half of its last calls failed, or when it could not be reached
 * twice in a row, and then tried again after pauses that grow; who tries, a probe or one caller, is its owner's
 * affair. Having been given up, it is on probation until it has answered a call: the next failure ends it.
 */
final class Standing {

    private static final Logger LOG = System.getLogger(Standing.class.getName());
    private static final int WINDOW = 8;
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(1);

    private final String name;
    private final Duration firstPause;
    private final Deque<Boolean> failures = new ArrayDeque<>();
    private int unreachable;
    private int pauses;
    private boolean down;
    private boolean paused;
    private long pausedUntil;
    private long nextTrial;

    /** @param firstPause before a server that was given up is tried again; doubles each time */
    Standing(String name, Duration firstPause) {
        this.name = name;
        this.firstPause = firstPause;
    }

    /** The server is neither given up nor does it want to be left alone. */
    synchronized boolean isGood() {
        return !down && pause().isZero();
    }

    synchronized boolean isDown() {
        return down;
    }

    /** How much longer the server wants to be left alone. */
    synchronized Duration pause() {
        long left = paused ? pausedUntil - System.nanoTime() : 0;
        return left > 0 ? Duration.ofNanos(left) : Duration.ZERO;
    }

    /**
     * Claims the next try of a server that was given up.
     *
     * @param late how much longer than its pause the try must have been due
     */
    synchronized boolean claimTrial(Duration late) {
        if (!down || System.nanoTime() - nextTrial - late.toNanos() < 0) {
            return false;
        }
        planTrial();
        return true;
    }

    /** A call was answered. */
    synchronized void answered() {
        readmit();
        pauses = 0;
        unreachable = 0;
        remember(false);
    }

    /** It shows signs of life, which is worth another call. */
    synchronized void readmit() {
        if (down) {
            down = false;
            LOG.log(Level.INFO, "Model {0} is given another try.", name);
        }
    }

    synchronized void failed(UpstreamFailure failure) {
        failure.pause().ifPresent(this::pauseFor);
        if (!failure.serverAtFault()) {
            return;
        }
        remember(true);
        unreachable = failure.reason() == Cause.UNREACHABLE ? unreachable + 1 : 0;
        boolean often = failures.size() == WINDOW
                && failures.stream().filter(Boolean::booleanValue).count() * 2 >= WINDOW;
        if (!down && (often || unreachable >= 2 || pauses > 0)) {
            down = true;
            failures.clear();
            planTrial();
            LOG.log(Level.WARNING, "Model {0} failed so often that calls to it pause.", name);
        }
    }

    private void pauseFor(Duration time) {
        paused = true;
        pausedUntil = System.nanoTime() + time.toNanos();
    }

    private void planTrial() {
        long pause = Math.min(firstPause.toNanos() << Math.min(pauses, 20), LONGEST_PAUSE.toNanos());
        pauses++;
        nextTrial = System.nanoTime() + pause;
    }

    private void remember(boolean failure) {
        failures.addLast(failure);
        if (failures.size() > WINDOW) {
            failures.removeFirst();
        }
    }
}
