package palaestra.domain.account;

import java.time.Duration;
import java.util.Optional;

/**
 * On what terms a session is opened.
 *
 * @param lifetime how long it lasts, if that is shorter than {@code palaestra.session.lifetime}; empty for just that
 * @param emailToBeVerified whether a new account is to prove its e-mail address, which it must have then
 */
public record SessionTerms(Optional<Duration> lifetime, boolean emailToBeVerified) {

    public static final SessionTerms USUAL = new SessionTerms(Optional.empty(), false);

    Duration lifetimeWithin(Duration longest) {
        return lifetime.filter(wanted -> wanted.compareTo(longest) < 0).orElse(longest);
    }
}
