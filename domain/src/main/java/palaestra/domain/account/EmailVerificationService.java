package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.NotFound;

/** Lets people show that they read what is sent to their e-mail address. */
@ApplicationScoped
@Transactional
public class EmailVerificationService {

    private final Accounts accounts;
    private final EmailTokenService tokens;
    private final Event<EmailLinkWanted> wanted;
    private final Event<AccountEvent> happened;
    private final Clock clock;

    protected EmailVerificationService() {
        this(null, null, null, null, null);
    }

    @Inject
    public EmailVerificationService(Accounts accounts, EmailTokenService tokens, Event<EmailLinkWanted> wanted,
            Event<AccountEvent> happened, Clock clock) {
        this.accounts = accounts;
        this.tokens = tokens;
        this.wanted = wanted;
        this.happened = happened;
        this.clock = clock;
    }

    /**
     * Has another link sent to the account's address.
     *
     * @throws NotFound if there is no such account
     * @throws Conflict if it has no address, or one that is verified
     */
    public void request(AccountId id) {
        Account account = accounts.find(id).orElseThrow(() -> new NotFound("There is no such account."));
        String address = account.email().orElseThrow(() -> new Conflict("This account has no e-mail address."));
        if (account.emailVerifiedAt().isPresent()) {
            throw new Conflict("This e-mail address is verified already.");
        }
        wanted.fire(new EmailLinkWanted(EmailPurpose.VERIFY_EMAIL, address));
    }

    /** @throws BadEmailToken unless the token is live and the account still has the address */
    public void verify(String token) {
        Account account = tokens.take(EmailPurpose.VERIFY_EMAIL, token);
        account.verifyEmail(clock.instant());
        happened.fire(AccountEvent.ofOneself(AccountEvent.What.EMAIL_VERIFIED, account.id()));
    }
}
