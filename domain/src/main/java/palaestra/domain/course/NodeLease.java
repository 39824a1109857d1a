package palaestra.domain.course;

import java.util.Optional;
import java.util.UUID;

/**
 * Under which number this node runs tasks, and for how long it may believe that they are its own. It ends here before
 * others may take the tasks for abandoned, and begins anew under another number.
 */
final class NodeLease {

    /** Shorter than the others take it for, so that two nodes never run a task at once. */
    private static final long NANOS = (RehearsalStore.LEASE_SECONDS - 3) * 1_000_000_000L;

    private final RehearsalLedger ledger;
    private volatile UUID node;
    private volatile long renewedAt;

    NodeLease(RehearsalLedger ledger) {
        this.ledger = ledger;
    }

    /** Empty while this node has to keep off all tasks. */
    Optional<UUID> holder() {
        return isOver() ? Optional.empty() : Optional.ofNullable(node);
    }

    /** Whether this node still has the number, be the lease over or not. */
    boolean isOf(UUID holder) {
        return holder.equals(node);
    }

    /** @return false if it ended, and with it all that ran under it */
    boolean renew() {
        long now = System.nanoTime();
        UUID current = node;
        if (current == null) {
            begin(now);
            return true;
        }
        if (!isOver() && ledger.renew(current)) {
            renewedAt = now;
            return true;
        }
        node = null;
        return false;
    }

    /** Gives all tasks back to the queue. */
    void end() {
        UUID last = node;
        node = null;
        if (last != null) {
            ledger.release(last);
        }
    }

    private void begin(long now) {
        UUID fresh = UUID.randomUUID();
        ledger.register(fresh);
        renewedAt = now;
        node = fresh;
    }

    private boolean isOver() {
        return System.nanoTime() - renewedAt > NANOS;
    }
}
