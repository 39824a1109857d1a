package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import palaestra.domain.account.EmailPurpose;
import palaestra.domain.account.EmailTokenLifetimes;
import palaestra.domain.account.SessionTerms;

/** What administrators set of sign-ins and of the tokens that go by e-mail. */
@ApplicationScoped
public class AccountParameters implements EmailTokenLifetimes {

    private final SystemParameters parameters;

    protected AccountParameters() {
        this(null);
    }

    @Inject
    public AccountParameters(SystemParameters parameters) {
        this.parameters = parameters;
    }

    @Override
    public Duration of(EmailPurpose purpose) {
        return minutes(switch (purpose) {
            case VERIFY_EMAIL -> SystemParameter.EMAIL_VERIFICATION_EXPIRE_MINUTES;
            case RESET_PASSWORD -> SystemParameter.PASSWORD_RESET_EXPIRE_MINUTES;
        });
    }

    /** The terms of a sign-in with the course platform. */
    public SessionTerms signIn() {
        return new SessionTerms(lifetime(), false);
    }

    /** The terms of a registration with the course platform. */
    public SessionTerms registration() {
        return new SessionTerms(lifetime(), true);
    }

    private Optional<Duration> lifetime() {
        return Optional.of(minutes(SystemParameter.JWT_ACCESS_TOKEN_EXPIRE_MINUTES));
    }

    private Duration minutes(SystemParameter parameter) {
        return Duration.ofMinutes(parameters.get(parameter));
    }
}
