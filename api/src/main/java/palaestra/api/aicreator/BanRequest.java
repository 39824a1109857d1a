package palaestra.api.aicreator;

import jakarta.validation.constraints.NotNull;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.AccountId;
import palaestra.domain.shared.Invalid;

/** Whom to keep out, and for how long. */
@Schema(name = "AICreatorBan")
public record BanRequest(
        @Schema(required = true, examples = "7")
        @NotNull(message = "is required")
        Long userId,
        @Schema(required = true, examples = "3600", description = "Seconds, more than 0; -1 for ever")
        @NotNull(message = "is required")
        Long time) {

    private static final long FOR_EVER = -1;

    AccountId account() {
        return new AccountId(userId);
    }

    /**
     * Empty for ever.
     *
     * @throws Invalid if that is no time
     */
    Optional<Duration> duration() {
        if (time != FOR_EVER && time <= 0) {
            throw new Invalid("time: must be more than 0 seconds, or -1 for ever");
        }
        return time == FOR_EVER ? Optional.empty() : Optional.of(Duration.ofSeconds(time));
    }
}
