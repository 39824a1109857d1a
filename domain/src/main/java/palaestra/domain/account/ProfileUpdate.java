package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;

/** The one transaction of a new profile; checking the password comes before it. */
@ApplicationScoped
@Transactional
class ProfileUpdate {

    private final Accounts accounts;
    private final SignInFailures failures;
    private final Clock clock;

    protected ProfileUpdate() {
        this(null, null, null);
    }

    @Inject
    ProfileUpdate(Accounts accounts, SignInFailures failures, Clock clock) {
        this.accounts = accounts;
        this.failures = failures;
        this.clock = clock;
    }

    /** @throws WrongCredentials if the password was replaced or the account deleted meanwhile */
    public void update(Credentials verified, ProfileChange change) {
        verified.lock(accounts).changeProfile(change, clock.instant());
        failures.clear(verified.usernameKey());
    }
}
