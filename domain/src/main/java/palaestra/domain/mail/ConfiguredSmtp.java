package palaestra.domain.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The mail server of the configuration, which counts until an administrator sets another. */
@ApplicationScoped
public class ConfiguredSmtp {

    private final SmtpSettings settings;

    protected ConfiguredSmtp() {
        this.settings = SmtpSettings.OFF;
    }

    @Inject
    public ConfiguredSmtp(@ConfigProperty(name = "palaestra.smtp.host") Optional<String> host,
            @ConfigProperty(name = "palaestra.smtp.port", defaultValue = "587") int port,
            @ConfigProperty(name = "palaestra.smtp.username") Optional<String> username,
            @ConfigProperty(name = "palaestra.smtp.password") Optional<String> password,
            @ConfigProperty(name = "palaestra.smtp.from") Optional<String> from,
            @ConfigProperty(name = "palaestra.smtp.from-name", defaultValue = "Palaestra") String fromName,
            @ConfigProperty(name = "palaestra.smtp.tls", defaultValue = "true") boolean tls) {
        this.settings = new SmtpSettings(host.isPresent(), host.orElse(""), port, username.orElse(""), password,
                from.orElseGet(() -> "palaestra@" + host.orElse("localhost")), fromName, tls);
    }

    SmtpSettings settings() {
        return settings;
    }
}
