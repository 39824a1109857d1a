package palaestra.api.messaging;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.course.CourseTaskQueued;
import palaestra.domain.course.RehearsalLedger;
import palaestra.domain.shared.Background;

/**
 * Carries what was committed to the broker, in the background and many at a time. What cannot be sent is given up here:
 * the tasks stay queued in the database, and the sweep of {@link RehearsalClock} finds them again.
 */
@ApplicationScoped
public class Outbox {

    private static final Logger LOG = System.getLogger(Outbox.class.getName());
    private static final int MOST_AT_ONCE = 500;

    private final Broker broker;
    private final RehearsalLedger ledger;
    private final Background background;
    private final Queue<CourseTaskId> starts = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean troubled;

    protected Outbox() {
        this(null, null, null);
    }

    @Inject
    public Outbox(Broker broker, RehearsalLedger ledger, Background background) {
        this.broker = broker;
        this.ledger = ledger;
        this.background = background;
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) CourseTaskQueued event) {
        send(List.of(event.task()));
    }

    /** Returns at once. */
    void send(List<CourseTaskId> tasks) {
        starts.addAll(tasks);
        if (!starts.isEmpty() && busy.compareAndSet(false, true)) {
            background.execute(this::work);
        }
    }

    private void work() {
        try {
            for (List<CourseTaskId> batch = batch(); !batch.isEmpty(); batch = batch()) {
                carry(batch);
            }
            if (troubled) {
                troubled = false;
                LOG.log(Level.INFO, "The broker takes messages again.");
            }
        } catch (Exception e) {
            starts.clear();
            if (!troubled) {
                troubled = true;
                LOG.log(Level.WARNING, "The broker takes no messages; course tasks wait for it: {0}",
                        e.toString());
            }
        } finally {
            busy.set(false);
        }
        send(List.of());
    }

    private void carry(List<CourseTaskId> tasks) throws Exception {
        List<String> numbers = broker.sendAll(Addresses.START,
                tasks.stream().map(task -> Long.toString(task.value())).toList());
        Map<CourseTaskId, String> sent = new LinkedHashMap<>();
        for (int i = 0; i < numbers.size(); i++) {
            sent.put(tasks.get(i), numbers.get(i));
        }
        ledger.sent(sent);
    }

    private List<CourseTaskId> batch() {
        List<CourseTaskId> batch = new ArrayList<>();
        while (batch.size() < MOST_AT_ONCE && !starts.isEmpty()) {
            batch.add(starts.remove());
        }
        return batch;
    }
}
