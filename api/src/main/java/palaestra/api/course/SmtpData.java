package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.OpaqueSettings;
import palaestra.domain.mail.SmtpSettings;

/** Where mails go. */
@Schema(name = "CourseSmtp")
public record SmtpData(@JsonProperty("smtp_enabled") boolean enabled, @JsonProperty("smtp_host") String host,
        @JsonProperty("smtp_port") int port, @JsonProperty("smtp_username") String username,
        @Schema(description = "*** if there is one") @JsonProperty("smtp_password") String password,
        @JsonProperty("smtp_from_email") String fromEmail, @JsonProperty("smtp_from_name") String fromName,
        @JsonProperty("smtp_use_tls") boolean tls) {

    static SmtpData of(SmtpSettings settings) {
        return new SmtpData(settings.enabled(), settings.host(), settings.port(), settings.username(),
                settings.password().map(password -> OpaqueSettings.MASK).orElse(""), settings.fromEmail(),
                settings.fromName(), settings.tls());
    }
}
