package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.NotOpenAction;
import palaestra.domain.course.OpaqueSettings;
import palaestra.domain.course.UserConfigChange;

/**
 * What shall be otherwise; what is absent or null stays as it is.
 *
 * @param catalogueUsername "" for none
 * @param cataloguePassword "" for none, {@code ***} to keep it
 */
@Schema(name = "CourseConfigChange")
public record ConfigRequest(
        @JsonProperty("cx_username") @Size(max = UserConfigChange.MAX_USERNAME) String catalogueUsername,
        @JsonProperty("cx_password") @Size(max = UserConfigChange.MAX_PASSWORD) String cataloguePassword,
        @DecimalMin("1") @DecimalMax("2") @Schema(minimum = "1", maximum = "2") BigDecimal speed,
        @JsonProperty("notopen_action") @Pattern(regexp = "retry|ask|continue",
                message = "must be retry, ask or continue")
        @Schema(enumeration = {"retry", "ask", "continue"}) String notOpenAction,
        @JsonProperty("use_cookies") Boolean useCookies,
        @JsonProperty("tiku_config") Map<String, Object> answerSettings,
        @JsonProperty("notification_config") Map<String, Object> notificationSettings) {

    UserConfigChange toChange() {
        return new UserConfigChange(Optional.ofNullable(catalogueUsername),
                Optional.ofNullable(cataloguePassword).filter(text -> !text.equals(OpaqueSettings.MASK)),
                Optional.ofNullable(speed).map(BigDecimal::doubleValue),
                Optional.ofNullable(notOpenAction).map(name -> NotOpenAction.valueOf(name.toUpperCase(Locale.ROOT))),
                Optional.ofNullable(useCookies),
                Optional.ofNullable(answerSettings).map(OpaqueSettings::new),
                Optional.ofNullable(notificationSettings).map(OpaqueSettings::new));
    }

    /** Hides everything from logs. */
    @Override
    public String toString() {
        return "ConfigRequest";
    }
}
