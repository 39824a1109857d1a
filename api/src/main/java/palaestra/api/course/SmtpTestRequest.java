package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where a mail is to be sent to see whether it arrives; nowhere for the administrator's own address. */
@Schema(name = "CourseSmtpTest")
public record SmtpTestRequest(@JsonProperty("to_email") @Size(max = 254)
        @Pattern(regexp = "|" + RegisterRequest.EMAIL, message = "must be an e-mail address") String address) {
}
