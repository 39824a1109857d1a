package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.NotFound;

/** The one transaction in which an administrator changes somebody's account; hashing the password comes before it. */
@ApplicationScoped
@Transactional
class AccountRevising {

    private final Accounts accounts;
    private final Sessions sessions;
    private final PasswordReplacement passwords;
    private final AccountAdministration administration;
    private final Clock clock;
    private final Event<SessionsEnded> ended;
    private final Event<AccountEvent> happened;

    protected AccountRevising() {
        this(null, null, null, null, null, null, null);
    }

    @Inject
    AccountRevising(Accounts accounts, Sessions sessions, PasswordReplacement passwords,
            AccountAdministration administration, Clock clock, Event<SessionsEnded> ended,
            Event<AccountEvent> happened) {
        this.accounts = accounts;
        this.sessions = sessions;
        this.passwords = passwords;
        this.administration = administration;
        this.clock = clock;
        this.ended = ended;
        this.happened = happened;
    }

    /** @param hash of the new password; empty to keep the old one */
    public Account revise(SignedIn actor, AccountId id, AccountRevision revision, Optional<String> hash) {
        Instant now = clock.instant();
        // Counting locks the administrators, and comes before the lock on the account, as in every such change.
        boolean decisive = revision.active().isPresent() || revision.administrator().isPresent();
        long administrators = decisive ? accounts.countActiveAdministrators(now) : 0;
        Account account = accounts.lock(id).orElseThrow(() -> new NotFound("There is no such account."));
        revision.email().filter(email -> !account.email().equals(Optional.of(email)))
                .ifPresent(email -> changeEmail(actor, account, email, now));
        hash.ifPresent(newHash -> passwords.reset(id, newHash, actor));
        revision.administrator().filter(wish -> wish != (account.role() == Role.ADMIN))
                .ifPresent(wish -> changeRole(actor, account, wish));
        if (revision.active().isPresent() && revision.active().get() == account.disabled()) {
            if (revision.active().get()) {
                enable(actor, account, now);
            } else {
                disable(actor, account, administrators, now);
            }
        }
        return account;
    }

    private void changeEmail(SignedIn actor, Account account, String email, Instant now) {
        account.changeEmail(email, now);
        accounts.update(account);
        happened.fire(new AccountEvent(AccountEvent.What.EMAIL_CHANGED, actor.account(), account.id()));
    }

    private void changeRole(SignedIn actor, Account account, boolean administrator) {
        Permission permission = administrator ? Permission.ADMIN : Permission.USER;
        administration.change(actor, account.id(),
                new AccountChange(account.username(), Optional.of(permission), null));
    }

    private void enable(SignedIn actor, Account account, Instant now) {
        account.enable(now);
        happened.fire(new AccountEvent(AccountEvent.What.ENABLED, actor.account(), account.id()));
    }

    private void disable(SignedIn actor, Account account, long administrators, Instant now) {
        if (actor.account().equals(account.id())) {
            throw new Conflict("You cannot disable your own account.");
        }
        if (account.role() == Role.ADMIN && account.mayEnterAt(now) && administrators <= 1) {
            throw new LastAdministrator();
        }
        account.disable(now);
        happened.fire(new AccountEvent(AccountEvent.What.DISABLED, actor.account(), account.id()));
        Set<SessionId> gone = sessions.endAll(account.id());
        if (!gone.isEmpty()) {
            ended.fire(new SessionsEnded(account.id(), gone));
        }
    }
}
