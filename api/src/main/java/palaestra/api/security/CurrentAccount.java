package palaestra.api.security;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.NotSignedIn;

/** Who makes the current request. */
@RequestScoped
public class CurrentAccount {

    private final HttpServletRequest request;

    protected CurrentAccount() {
        this(null);
    }

    @Inject
    public CurrentAccount(HttpServletRequest request) {
        this.request = request;
    }

    /** Empty for an anonymous request; fails if a session was named and cannot be looked up at the moment. */
    public Optional<SignedIn> find() {
        Caller caller = Caller.of(request);
        if (caller.fault() != null) {
            throw caller.fault();
        }
        return Optional.ofNullable(caller.signedIn());
    }

    /** @throws NotSignedIn if the request is anonymous */
    public SignedIn require() {
        return find().orElseThrow(() -> new NotSignedIn("Sign in first."));
    }
}
