package palaestra.domain.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditService;
import palaestra.domain.course.SecretBox;
import palaestra.domain.shared.Forbidden;

/**
 * Reads and sets where mails go. What an administrator sets counts from then on, on all nodes; until then the
 * configuration counts. The password is stored sealed, and shown to nobody.
 */
@ApplicationScoped
@Transactional
public class SmtpSettingsService {

    private static final String PASSWORD = "smtp_password";
    /** The password is the installation's and not a person's. */
    private static final AccountId NOBODY = new AccountId(0);

    private final SmtpSettingsStore store;
    private final ConfiguredSmtp configured;
    private final SecretBox secrets;
    private final AuditService audit;
    private final Clock clock;

    protected SmtpSettingsService() {
        this(null, null, null, null, null);
    }

    @Inject
    public SmtpSettingsService(SmtpSettingsStore store, ConfiguredSmtp configured, SecretBox secrets,
            AuditService audit, Clock clock) {
        this.store = store;
        this.configured = configured;
        this.secrets = secrets;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * With the password, which must not be shown.
     *
     * @throws Forbidden unless an administrator asks
     */
    public SmtpSettings read(SignedIn administrator) {
        administrator.requireAdministrator();
        return current();
    }

    /**
     * @param settings without a password to keep the stored one
     * @throws Forbidden unless an administrator asks
     */
    public void change(SignedIn administrator, SmtpSettings settings) {
        administrator.requireAdministrator();
        byte[] sealed = settings.password().or(() -> current().password())
                .map(password -> secrets.seal(NOBODY, PASSWORD, password)).orElse(null);
        store.put(new SmtpSettingsStore.Stored(settings.withPassword(Optional.empty()), sealed),
                administrator.account(), clock.instant());
        audit.record(AuditKind.SYSTEM_CHANGE, administrator.account(), null);
    }

    /** Where mails go now; empty if none are to be sent. */
    Optional<MailServer> server() {
        return current().server();
    }

    private SmtpSettings current() {
        return store.find().map(stored -> stored.settings().withPassword(Optional.ofNullable(stored.sealedPassword())
                .map(sealed -> secrets.open(NOBODY, PASSWORD, sealed)))).orElseGet(configured::settings);
    }
}
