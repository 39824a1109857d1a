package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.OpaqueSettings;
import palaestra.domain.mail.SmtpSettings;

/** Where mails shall go. A password that is absent, empty or {@code ***} stays as it is. */
@Schema(name = "CourseSmtpChange")
public record SmtpRequest(@NotNull @JsonProperty("smtp_enabled") Boolean enabled,
        @NotNull @Size(max = 255) @JsonProperty("smtp_host") String host,
        @NotNull @Min(1) @Max(65_535) @JsonProperty("smtp_port") Integer port,
        @Size(max = 255) @JsonProperty("smtp_username") String username,
        @Size(max = 255) @JsonProperty("smtp_password") String password,
        @NotNull @Size(max = 255) @JsonProperty("smtp_from_email") String fromEmail,
        @Size(max = 255) @JsonProperty("smtp_from_name") String fromName,
        @JsonProperty("smtp_use_tls") Boolean tls) {

    SmtpSettings toSettings() {
        return new SmtpSettings(enabled, host, port, text(username),
                Optional.ofNullable(password).filter(text -> !text.isEmpty() && !text.equals(OpaqueSettings.MASK)),
                fromEmail, text(fromName), tls == null || tls);
    }

    private static String text(String value) {
        return value == null ? "" : value;
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "SmtpRequest";
    }
}
