package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.course.UserConfig;
import palaestra.domain.course.UserConfigService;

/**
 * How somebody wants his rehearsals. Names with "set" in them carry no {@code @Schema}: the server takes such methods
 * for setters, and its API document fails.
 *
 * @param cataloguePassword always null: the key is there for clients that look for it
 */
@Schema(name = "CourseConfig", description = "Secrets within tiku_config and notification_config read ***.")
public record ConfigData(long id, @JsonProperty("user_id") long userId,
        @Schema(nullable = true) @JsonProperty("cx_username") String catalogueUsername,
        @Schema(nullable = true, description = "Always null") @JsonProperty("cx_password") String cataloguePassword,
        @JsonProperty("has_cx_password") boolean hasCataloguePassword,
        @JsonProperty("use_cookies") boolean useCookies,
        @Schema(minimum = "1", maximum = "2") double speed,
        @Schema(enumeration = {"retry", "ask", "continue"}) @JsonProperty("notopen_action") String notOpenAction,
        @JsonProperty("tiku_config") Map<String, Object> answerSettings,
        @JsonProperty("notification_config") Map<String, Object> notificationSettings,
        @JsonProperty("updated_at") Instant updatedAt) {

    static ConfigData of(UserConfigService.View view) {
        UserConfig config = view.config();
        return new ConfigData(config.id(), config.account().value(), config.catalogueUsername().orElse(null), null,
                view.hasCataloguePassword(), config.useCookies(), config.speed(),
                config.notOpenAction().name().toLowerCase(Locale.ROOT), view.answerSettings().values(),
                view.notificationSettings().values(), config.updatedAt());
    }
}
