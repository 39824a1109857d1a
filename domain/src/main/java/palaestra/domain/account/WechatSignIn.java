package palaestra.domain.account;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.SecureRandom;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.Forbidden;

/** Signs people in whom WeChat has identified. Who comes for the first time gets an account, without a password. */
@ApplicationScoped
public class WechatSignIn {

    private static final int FIRST_NUMBER = 10_000_000;
    private static final int LAST_NUMBER = 99_999_999;
    /** More often than chance or other nodes could spoil it. */
    private static final int ATTEMPTS = 20;

    private final WechatSessions sessions;
    private final boolean open;
    private final SecureRandom random = new SecureRandom();

    protected WechatSignIn() {
        this(null, false);
    }

    @Inject
    public WechatSignIn(WechatSessions sessions,
            @ConfigProperty(name = "palaestra.registration.open", defaultValue = "true") boolean open) {
        this.sessions = sessions;
        this.open = open;
    }

    /**
     * To be called outside any transaction.
     *
     * @throws Banned while a ban lasts
     * @throws Forbidden if he is new, and registration is closed
     */
    public SignIn signIn(WechatIdentity identity) {
        for (int attempt = 1;; attempt++) {
            Optional<SignIn> known = sessions.open(identity);
            if (known.isPresent()) {
                return known.get();
            }
            if (!open) {
                throw new Forbidden("Registration is closed; ask an administrator for an account.");
            }
            try {
                return sessions.create(identity, "wechat_" + random.nextInt(FIRST_NUMBER, LAST_NUMBER + 1));
            } catch (Conflict e) {
                // The name is taken, or the same person came twice at once and has an account now.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /** @return empty for an account that does not come from WeChat */
    public Optional<WechatIdentity> identity(AccountId account) {
        return sessions.identity(account);
    }

    /**
     * Opens another session in place of this one.
     *
     * @throws palaestra.domain.shared.NotSignedIn if the session has ended
     * @throws Banned while a ban lasts
     */
    public SignIn renew(SignedIn session) {
        return sessions.replace(session);
    }
}
