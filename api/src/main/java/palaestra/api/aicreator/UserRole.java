package palaestra.api.aicreator;

import java.time.Instant;
import java.util.Locale;
import palaestra.domain.account.Account;
import palaestra.domain.account.Role;

/** AICreator's names of the roles: programmers are users to it, and a ban hides the role while it lasts. */
enum UserRole {
    USER, ADMIN, BAN;

    static UserRole of(Account account, Instant now) {
        if (account.bannedAt(now)) {
            return BAN;
        }
        return account.role() == Role.ADMIN ? ADMIN : USER;
    }

    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
