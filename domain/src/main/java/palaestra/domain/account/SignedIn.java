package palaestra.domain.account;

import java.time.Instant;

/** Who is behind a live session: what a request may be decided by. */
public record SignedIn(SessionId session, AccountId account, String username, Role role, Instant expiresAt) {

    public boolean isAdmin() {
        return role == Role.ADMIN;
    }
}
