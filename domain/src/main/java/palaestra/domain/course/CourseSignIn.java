package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import palaestra.domain.account.Login;
import palaestra.domain.account.Registration;
import palaestra.domain.account.RegistrationService;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignIn;
import palaestra.domain.account.SignInService;
import palaestra.domain.account.SignedIn;

/**
 * Sign-in on the course platform's terms: sessions last as long as administrators set, and registration asks for a
 * proof of the e-mail address. To be called outside any transaction.
 */
@ApplicationScoped
public class CourseSignIn {

    private final RegistrationService registrations;
    private final SignInService signIns;
    private final AccountParameters parameters;

    protected CourseSignIn() {
        this(null, null, null);
    }

    @Inject
    public CourseSignIn(RegistrationService registrations, SignInService signIns, AccountParameters parameters) {
        this.registrations = registrations;
        this.signIns = signIns;
        this.parameters = parameters;
    }

    /** As {@link RegistrationService#register}. */
    public SignIn register(Registration registration) {
        return registrations.register(registration, parameters.registration());
    }

    /** As {@link SignInService#signIn}. */
    public SignIn signIn(Login login) {
        return signIns.signIn(login, parameters.signIn());
    }

    /** As {@link SignInService#extend}. */
    public SignedIn extend(SessionId session) {
        return signIns.extend(session, parameters.signIn());
    }
}
