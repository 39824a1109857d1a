package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** Reads and changes configurations. The catalogue's password goes in and never comes out, but for the catalogue. */
@ApplicationScoped
@Transactional
public class UserConfigService {

    private static final String PASSWORD = "cx_password";
    private static final String ANSWERS = "tiku_config";
    private static final String NOTIFICATIONS = "notification_config";

    private final UserConfigs configs;
    private final SecretBox secrets;
    private final SettingsFormat format;
    private final Clock clock;

    protected UserConfigService() {
        this(null, null, null, null);
    }

    @Inject
    public UserConfigService(UserConfigs configs, SecretBox secrets, SettingsFormat format, Clock clock) {
        this.configs = configs;
        this.secrets = secrets;
        this.format = format;
        this.clock = clock;
    }

    /**
     * A configuration as it may be shown.
     *
     * @param answerSettings with its secrets masked
     * @param notificationSettings with its secrets masked
     */
    public record View(UserConfig config, boolean hasCataloguePassword, OpaqueSettings answerSettings,
            OpaqueSettings notificationSettings) {
    }

    /** Stores the defaults if the account has no configuration yet. */
    public View read(AccountId account) {
        return view(configs.lock(account));
    }

    public View change(AccountId account, UserConfigChange change) {
        UserConfig config = configs.lock(account);
        config.play(change.speed().orElse(config.speed()), change.notOpenAction().orElse(config.notOpenAction()),
                change.useCookies().orElse(config.useCookies()), clock.instant());
        String username = change.catalogueUsername().orElse(config.catalogueUsername().orElse(""));
        byte[] password = change.cataloguePassword()
                .map(text -> text.isEmpty() ? null : secrets.seal(account, PASSWORD, text))
                .or(() -> change.cataloguePassword().isPresent() ? Optional.empty() : config.cataloguePassword())
                .orElse(null);
        config.signInAs(username.isEmpty() ? null : username, username.isEmpty() ? null : password);
        config.settle(
                change.answerSettings().map(settings -> sealed(config, ANSWERS, settings))
                        .or(config::answerSettings).orElse(null),
                change.notificationSettings().map(settings -> sealed(config, NOTIFICATIONS, settings))
                        .or(config::notificationSettings).orElse(null));
        return view(config);
    }

    /** How the account wants its rehearsals; stores nothing. */
    public UserConfig configOf(AccountId account) {
        return configs.read(account);
    }

    /** Who the account is at the remote catalogue; empty unless name and password are set. */
    public Optional<CatalogueAccount> catalogueAccount(AccountId account) {
        UserConfig config = configs.read(account);
        return config.catalogueUsername().flatMap(username -> config.cataloguePassword()
                .map(sealed -> new CatalogueAccount(username, secrets.open(account, PASSWORD, sealed))));
    }

    private View view(UserConfig config) {
        return new View(config, config.cataloguePassword().isPresent(),
                opened(config, ANSWERS, config.answerSettings()).masked(),
                opened(config, NOTIFICATIONS, config.notificationSettings()).masked());
    }

    private byte[] sealed(UserConfig config, String purpose, OpaqueSettings settings) {
        Optional<byte[]> before = purpose.equals(ANSWERS) ? config.answerSettings() : config.notificationSettings();
        OpaqueSettings whole = settings.unmaskedBy(opened(config, purpose, before));
        return secrets.seal(config.account(), purpose, format.write(whole));
    }

    private OpaqueSettings opened(UserConfig config, String purpose, Optional<byte[]> sealed) {
        return sealed.map(bytes -> format.read(secrets.open(config.account(), purpose, bytes)))
                .orElse(OpaqueSettings.NONE);
    }
}
