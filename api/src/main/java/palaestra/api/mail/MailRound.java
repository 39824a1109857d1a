package palaestra.api.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.BeforeDestroyed;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import palaestra.api.ops.Prepared;
import palaestra.domain.mail.MailDelivery;
import palaestra.domain.mail.MailQueued;
import palaestra.domain.shared.Background;

/** Goes through the outbox until nothing is due, on one of the container's threads at a time. */
@ApplicationScoped
public class MailRound {

    private static final Logger LOG = System.getLogger(MailRound.class.getName());
    private static final long PERIOD_SECONDS = 15;

    @Resource
    private ManagedScheduledExecutorService scheduler;

    private final MailDelivery delivery;
    private final Background background;
    private final AtomicBoolean wanted = new AtomicBoolean();
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile boolean troubled;
    private volatile boolean ended;
    private Future<?> duty;

    protected MailRound() {
        this(null, null);
    }

    @Inject
    public MailRound(MailDelivery delivery, Background background) {
        this.delivery = delivery;
        this.background = background;
    }

    void begin(@Observes Prepared event) {
        duty = scheduler.scheduleWithFixedDelay(this::go, PERIOD_SECONDS, PERIOD_SECONDS, TimeUnit.SECONDS);
    }

    void end(@Observes @BeforeDestroyed(ApplicationScoped.class) Object event) {
        ended = true;
        duty.cancel(false);
    }

    void queued(@Observes(during = TransactionPhase.AFTER_SUCCESS) MailQueued event) {
        go();
    }

    /** Returns at once. */
    private void go() {
        wanted.set(true);
        if (busy.compareAndSet(false, true)) {
            background.execute(this::work);
        }
    }

    private void work() {
        try {
            while (wanted.getAndSet(false)) {
                while (!ended && delivery.deliverOne()) {
                    troubled = false;
                }
            }
        } catch (RuntimeException e) {
            if (!troubled) {
                troubled = true;
                LOG.log(Level.WARNING, "The outbox of mails cannot be read at the moment: {0}",
                        e.getClass().getName());
            }
        } finally {
            busy.set(false);
        }
        if (wanted.get() && !troubled) {
            go();
        }
    }
}
