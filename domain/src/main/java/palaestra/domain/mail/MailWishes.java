package palaestra.domain.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.EmailLinkWanted;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditService;

/** The transactions of the outbox: what comes in, who sends it, what became of it. */
@ApplicationScoped
@Transactional
class MailWishes {

    /** Longer than sending may take. */
    private static final Duration LEASE = Duration.ofMinutes(2);
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(30);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);
    /** Over about five hours. */
    static final int ATTEMPTS = 12;

    private final Outbox outbox;
    private final Event<MailQueued> queued;
    private final AuditService audit;
    private final Clock clock;

    protected MailWishes() {
        this(null, null, null, null);
    }

    @Inject
    MailWishes(Outbox outbox, Event<MailQueued> queued, AuditService audit, Clock clock) {
        this.outbox = outbox;
        this.queued = queued;
        this.audit = audit;
        this.clock = clock;
    }

    void take(@Observes EmailLinkWanted wanted) {
        outbox.add(wanted.purpose(), wanted.address(), clock.instant());
        queued.fire(new MailQueued());
    }

    public Optional<MailWish> claim() {
        Instant now = clock.instant();
        return outbox.claim(now, now.plus(LEASE));
    }

    public void done(MailWish wish) {
        outbox.remove(wish);
    }

    /**
     * Lets the mail be tried again later, or gives it up.
     *
     * @param account whom it was for, if somebody has the address
     */
    public void failed(MailWish wish, Optional<AccountId> account, boolean permanently) {
        if (permanently || wish.attempt() >= ATTEMPTS) {
            outbox.remove(wish);
            audit.record(AuditKind.MAIL_FAILURE, null, account.orElse(null));
        } else {
            outbox.postpone(wish, clock.instant().plus(pauseAfter(wish.attempt())));
        }
    }

    static Duration pauseAfter(int attempt) {
        Duration doubled = FIRST_PAUSE.multipliedBy(1L << Math.min(attempt - 1, 20));
        return doubled.compareTo(LONGEST_PAUSE) < 0 ? doubled : LONGEST_PAUSE;
    }
}
