package palaestra.domain.arena;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import palaestra.domain.arena.Boards.PersonalScore;

class RecentScoresTest {

    private static final List<List<PersonalScore>> HISTORY = List.of(List.of(new PersonalScore("ada", 1010, 3)));

    private final SettableClock clock = new SettableClock();
    private final RecentScores recent = new RecentScores(clock);

    @Test
    void scoresAreGoodUntilTheUsersNextVote() {
        recent.put(user(1, 3), HISTORY);

        assertThat(recent.get(user(1, 3))).contains(HISTORY);
        assertThat(recent.get(user(1, 4))).isEmpty();
        assertThat(recent.get(user(2, 3))).isEmpty();
    }

    @Test
    void scoresAreGoodForSomeMinutesOnly() {
        recent.put(user(1, 3), HISTORY);
        clock.now = clock.now.plus(Duration.ofMinutes(4));
        assertThat(recent.get(user(1, 3))).contains(HISTORY);

        clock.now = clock.now.plus(Duration.ofMinutes(1));
        assertThat(recent.get(user(1, 3))).isEmpty();
    }

    @Test
    void whoHasNotAskedForLongestIsForgottenFirst() {
        for (int i = 0; i <= 500; i++) {
            recent.put(user(i, 3), HISTORY);
            recent.get(user(0, 3));
        }

        assertThat(recent.get(user(0, 3))).isPresent();
        assertThat(recent.get(user(1, 3))).isEmpty();
        assertThat(recent.get(user(500, 3))).isPresent();
    }

    private static ArenaUser user(long id, int votes) {
        return new ArenaUser(id, "machine-" + id, Optional.empty(), votes, 0);
    }

    /** Stands still until it is set. */
    private static final class SettableClock extends Clock {

        private Instant now = Instant.parse("2026-11-21T12:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
