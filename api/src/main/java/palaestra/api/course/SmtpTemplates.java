package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How the usual kinds of mail servers are reached. */
@Schema(name = "CourseSmtpTemplates")
public record SmtpTemplates(List<Template> templates) {

    static final SmtpTemplates ALL = new SmtpTemplates(List.of(
            new Template("Submission with STARTTLS", "", 587, true, "What most mail servers offer to clients."),
            new Template("Submission over TLS", "", 465, true, "Encrypted from the start."),
            new Template("Gmail", "smtp.gmail.com", 587, true, "Needs an app password."),
            new Template("Outlook", "smtp.office365.com", 587, true, "Needs SMTP AUTH to be allowed."),
            new Template("QQ", "smtp.qq.com", 465, true, "Needs an authorization code instead of the password."),
            new Template("163", "smtp.163.com", 465, true, "Needs an authorization code instead of the password."),
            new Template("On this machine", "localhost", 25, false, "Without encryption: for a relay beside it.")));

    /** One of them. */
    @Schema(name = "CourseSmtpTemplate")
    public record Template(String name, @JsonProperty("smtp_host") String host, @JsonProperty("smtp_port") int port,
            @JsonProperty("smtp_use_tls") boolean tls, String note) {
    }
}
