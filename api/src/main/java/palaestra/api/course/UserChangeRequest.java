package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.AccountRevision;

/** What an administrator wants to be otherwise; what is absent, null or an empty text stays as it is. */
@Schema(name = "CourseUserChange")
public record UserChangeRequest(
        @Size(max = 120) @Pattern(regexp = "|" + RegisterRequest.EMAIL, message = "must be an e-mail address")
        @Schema(maxLength = 120) String email,
        @Pattern(regexp = "|(?s).{6,128}", message = "must have 6 to 128 characters")
        @Schema(minLength = 6, maxLength = 128) String password,
        @JsonProperty("is_active") Boolean active,
        @Pattern(regexp = "user|admin", message = "must be user or admin")
        @Schema(enumeration = {"user", "admin"}) String role) {

    AccountRevision toRevision() {
        return new AccountRevision(text(email), text(password), Optional.ofNullable(active),
                Optional.ofNullable(role).map("admin"::equals));
    }

    private static Optional<String> text(String value) {
        return Optional.ofNullable(value).filter(text -> !text.isEmpty());
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "UserChangeRequest";
    }
}
