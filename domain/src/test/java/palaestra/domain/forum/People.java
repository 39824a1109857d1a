package palaestra.domain.forum;

import java.time.Instant;
import java.util.UUID;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;

/** Who takes part in the forum's tests. */
final class People {

    static final SignedIn OWNER = signedIn(1, Role.USER);
    static final SignedIn STRANGER = signedIn(2, Role.USER);
    static final SignedIn PROGRAMMER = signedIn(3, Role.PROGRAMMER);
    static final SignedIn ADMIN = signedIn(4, Role.ADMIN);

    private People() {
    }

    private static SignedIn signedIn(long account, Role role) {
        return new SignedIn(new SessionId(UUID.randomUUID()), new AccountId(account), "n" + account, role,
                Instant.MAX);
    }
}
