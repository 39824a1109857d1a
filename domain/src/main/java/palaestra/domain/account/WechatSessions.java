package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.NotSignedIn;

/** The transactions of sign-in by WeChat. */
@ApplicationScoped
@Transactional
class WechatSessions {

    private final WechatIdentities identities;
    private final SessionOpening opening;
    private final Sessions sessions;
    private final Clock clock;
    private final Event<SessionsEnded> ended;

    protected WechatSessions() {
        this(null, null, null, null, null);
    }

    @Inject
    WechatSessions(WechatIdentities identities, SessionOpening opening, Sessions sessions, Clock clock,
            Event<SessionsEnded> ended) {
        this.identities = identities;
        this.opening = opening;
        this.sessions = sessions;
        this.clock = clock;
        this.ended = ended;
    }

    /**
     * @return empty if nobody has that identity
     * @throws Banned while a ban lasts
     */
    public Optional<SignIn> open(WechatIdentity identity) {
        return identities.renew(identity).map(opening::openProven);
    }

    /**
     * @throws UsernameTaken if the name is in use
     * @throws Conflict if somebody has that identity meanwhile
     */
    public SignIn create(WechatIdentity identity, String username) {
        SignIn signIn = opening.openFirst(new Account(username, null, null, Role.USER, clock.instant()),
                SessionTerms.USUAL);
        if (!identities.add(signIn.account().id(), identity)) {
            throw new Conflict("This identity has an account already.");
        }
        return signIn;
    }

    /** @throws NotSignedIn if the session has ended */
    public SignIn replace(SignedIn session) {
        sessions.end(session.session()).orElseThrow(() -> new NotSignedIn("This session has ended."));
        ended.fire(new SessionsEnded(session.account(), Set.of(session.session())));
        return opening.openProven(session.account());
    }

    public Optional<WechatIdentity> identity(AccountId account) {
        return identities.of(account);
    }
}
