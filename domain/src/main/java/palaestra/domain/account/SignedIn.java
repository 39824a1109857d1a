package palaestra.domain.account;

import java.time.Instant;
import palaestra.domain.shared.Forbidden;

/** Who is behind a live session: what a request may be decided by. */
public record SignedIn(SessionId session, AccountId account, String username, Role role, Instant expiresAt) {

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }

    /** @throws Forbidden unless this is an administrator */
    public void requireAdministrator() {
        if (!isAdmin()) {
            throw new Forbidden("Only an administrator may do this.");
        }
    }
}
