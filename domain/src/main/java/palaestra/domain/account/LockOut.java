package palaestra.domain.account;

import java.time.Duration;
import java.util.Optional;

/** How long a name is locked out after wrong passwords in a row: longer with each, so that guessing does not pay. */
final class LockOut {

    static final int TOLERATED_FAILURES = 10;

    private static final Duration FIRST = Duration.ofMinutes(1);
    private static final Duration LONGEST = Duration.ofHours(1);

    private LockOut() {
    }

    /** @param failures wrong passwords in a row, the latest included */
    static Optional<Duration> after(int failures) {
        if (failures < TOLERATED_FAILURES) {
            return Optional.empty();
        }
        int doublings = Math.min(failures - TOLERATED_FAILURES, 6);
        Duration time = FIRST.multipliedBy(1L << doublings);
        return Optional.of(time.compareTo(LONGEST) < 0 ? time : LONGEST);
    }
}
