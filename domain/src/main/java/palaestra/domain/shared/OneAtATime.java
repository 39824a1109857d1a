package palaestra.domain.shared;

import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;

/** Repeated work in the background that must not overtake itself: while it goes on, wishes for more of it are dropped. */
public final class OneAtATime {

    private final Executor background;
    private final AtomicBoolean busy = new AtomicBoolean();

    public OneAtATime(Executor background) {
        this.background = background;
    }

    /**
     * Has the work done unless some goes on. Returns at once.
     *
     * @throws RejectedExecutionException if nobody takes it; the next wish may be luckier
     */
    public void run(Runnable work) {
        if (busy.compareAndSet(false, true)) {
            try {
                background.execute(() -> {
                    try {
                        work.run();
                    } finally {
                        busy.set(false);
                    }
                });
            } catch (RejectedExecutionException e) {
                busy.set(false);
                throw e;
            }
        }
    }
}
