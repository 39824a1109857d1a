package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import palaestra.domain.arena.Boards.PersonalScore;

/**
 * Scores that this node fitted lately. Editors ask again and again, and fitting takes all votes of the house: what was
 * fitted stays good until the user votes again, and some minutes at most, because others vote too.
 */
@ApplicationScoped
public class RecentScores {

    private static final int MOST_USERS = 500;
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private final Clock clock;
    private final Map<Long, Fitted> byUser = new LinkedHashMap<>(16, 0.75f, true) {

        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Fitted> eldest) {
            return size() > MOST_USERS;
        }
    };

    protected RecentScores() {
        this(null);
    }

    @Inject
    public RecentScores(Clock clock) {
        this.clock = clock;
    }

    private record Fitted(int afterVotes, Instant at, List<List<PersonalScore>> history) {
    }

    /** What was fitted after the user's last vote, unless that is too long ago. */
    public synchronized Optional<List<List<PersonalScore>>> get(ArenaUser user) {
        return Optional.ofNullable(byUser.get(user.id()))
                .filter(fitted -> fitted.afterVotes() == user.completionVotes()
                        && clock.instant().isBefore(fitted.at().plus(LONGEST)))
                .map(Fitted::history);
    }

    public synchronized void put(ArenaUser user, List<List<PersonalScore>> history) {
        byUser.put(user.id(), new Fitted(user.completionVotes(), clock.instant(), history));
    }
}
