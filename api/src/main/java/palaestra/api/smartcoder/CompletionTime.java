package palaestra.api.smartcoder;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** The time as {@code /createItem} writes it. */
@ApplicationScoped
public class CompletionTime {

    private static final DateTimeFormatter FORMAT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final Clock clock;

    protected CompletionTime() {
        this(null);
    }

    @Inject
    public CompletionTime(Clock clock) {
        this.clock = clock;
    }

    String now() {
        return FORMAT.format(clock.instant());
    }
}
