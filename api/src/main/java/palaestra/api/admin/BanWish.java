package palaestra.api.admin;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** How long a ban lasts. @param seconds null for ever */
@Schema(name = "AdminBan")
public record BanWish(@Min(1) @Max(3_155_760_000L)
        @Schema(nullable = true, minimum = "1", maximum = "3155760000", examples = "86400") Long seconds) {

    Optional<Duration> time() {
        return Optional.ofNullable(seconds).map(Duration::ofSeconds);
    }
}
