package palaestra.domain.course;

import java.util.Optional;
import palaestra.domain.shared.Invalid;

/**
 * What shall be otherwise in a configuration; what is empty stays as it is.
 *
 * @param catalogueUsername at most {@value #MAX_USERNAME} characters; "" for none, which takes the password away too
 * @param cataloguePassword 1 to {@value #MAX_PASSWORD} characters; "" takes it away
 * @param speed {@link UserConfig#MIN_SPEED} to {@link UserConfig#MAX_SPEED}
 * @param answerSettings takes the place of all earlier ones, masked secrets excepted
 * @param notificationSettings likewise
 */
public record UserConfigChange(Optional<String> catalogueUsername, Optional<String> cataloguePassword,
        Optional<Double> speed, Optional<NotOpenAction> notOpenAction, Optional<Boolean> useCookies,
        Optional<OpaqueSettings> answerSettings, Optional<OpaqueSettings> notificationSettings) {

    public static final int MAX_USERNAME = 100;
    public static final int MAX_PASSWORD = 200;

    public UserConfigChange {
        bounded("cx_username", catalogueUsername, MAX_USERNAME);
        bounded("cx_password", cataloguePassword, MAX_PASSWORD);
        speed.ifPresent(value -> {
            if (!(value >= UserConfig.MIN_SPEED && value <= UserConfig.MAX_SPEED)) {
                throw new Invalid("speed: must be between 1.0 and 2.0");
            }
        });
    }

    private static void bounded(String field, Optional<String> text, int max) {
        if (text.filter(value -> value.length() > max || value.indexOf('\0') >= 0).isPresent()) {
            throw new Invalid(field + ": must have at most " + max + " characters");
        }
    }

    /** Hides everything from logs. */
    @Override
    public String toString() {
        return "UserConfigChange";
    }
}
