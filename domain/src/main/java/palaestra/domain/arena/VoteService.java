package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import palaestra.domain.arena.rating.Verdict;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.NotFound;

/** Takes votes, and what else clients tell of the answers they got. Believes them in nothing but the choice. */
@ApplicationScoped
@Transactional
public class VoteService {

    /** Nobody reads two answers in less time. */
    private static final Duration HASTY = Duration.ofMillis(400);

    private final Pairs pairs;
    private final Votes votes;
    private final ArenaUsers users;
    private final Clock clock;

    protected VoteService() {
        this(null, null, null, null);
    }

    @Inject
    public VoteService(Pairs pairs, Votes votes, ArenaUsers users, Clock clock) {
        this.pairs = pairs;
        this.votes = votes;
        this.users = users;
        this.clock = clock;
    }

    /**
     * Counts the vote. The same vote again changes nothing. The two answers may be of different pairs, because editors
     * keep answers and show them again.
     *
     * @throws NotFound if an answer is unknown here
     * @throws Forbidden if it was made for somebody else
     * @throws Conflict if there is another vote on these two
     */
    public void cast(Ballot ballot) {
        List<StoredItem> items = require(ballot.kind(), ballot.userId(), ballot.itemIds());
        Vote vote = vote(ballot, items);
        if (!votes.add(vote)) {
            Optional<UUID> earlier = votes.winner(vote.first().id(), vote.second().id());
            if (!Objects.equals(earlier.orElse(null), vote.winner())) {
                throw new Conflict("There is another vote on these two already");
            }
            return;
        }
        if (vote.compares()) {
            votes.count(vote);
        }
        users.voted(vote.user(), vote.kind(), vote.verdict() == Verdict.FIRST,
                vote.choice().compareTo(HASTY) < 0);
        keep(ballot, vote);
    }

    /**
     * Remembers that an answer was shown.
     *
     * @throws NotFound if it is unknown here
     * @throws Forbidden if it was made for somebody else
     */
    public void shown(String userId, String itemId) {
        pairs.shown(require(TaskKind.COMPLETION, userId, List.of(itemId)).get(0).id(), clock.instant());
    }

    /**
     * Remembers that an answer was accepted that had no rival. That is no vote.
     *
     * @throws NotFound if it is unknown here
     * @throws Forbidden if it was made for somebody else
     */
    public void taken(String userId, String itemId) {
        pairs.taken(require(TaskKind.COMPLETION, userId, List.of(itemId)).get(0).id(), clock.instant());
    }

    /**
     * How many completions the user voted on; 0 for an unknown one.
     *
     * @throws palaestra.domain.shared.Invalid if it cannot be an id
     */
    public int count(String userId) {
        PairWish.requireId("userId", userId);
        return users.find(userId).map(ArenaUser::completionVotes).orElse(0);
    }

    private List<StoredItem> require(TaskKind kind, String userId, List<String> itemIds) {
        List<UUID> ids = itemIds.stream().map(VoteService::id).toList();
        Map<UUID, StoredItem> known = pairs.items(ids);
        List<StoredItem> items = new ArrayList<>();
        for (UUID id : ids) {
            StoredItem item = known.get(id);
            if (item == null || item.kind() != kind || item.user() == null) {
                throw unknown();
            }
            if (!item.userId().equals(userId)) {
                throw new Forbidden("This answer was made for somebody else");
            }
            items.add(item);
        }
        return items;
    }

    private Vote vote(Ballot ballot, List<StoredItem> items) {
        StoredItem first = items.get(0);
        StoredItem second = items.get(1);
        Verdict verdict = ballot.verdict();
        // Of a pair of ours we know what was first, whatever the client says.
        if (first.pair().equals(second.pair()) && first.position() > second.position()) {
            first = items.get(1);
            second = items.get(0);
            verdict = verdict == Verdict.FIRST ? Verdict.SECOND : verdict == Verdict.SECOND ? Verdict.FIRST : verdict;
        }
        Instant now = clock.instant();
        Instant both = first.at().isAfter(second.at()) ? first.at() : second.at();
        String language = EditorLanguage.known(ballot.language()).orElse(first.language());
        Privacy privacy = ballot.privacy().stricter(first.privacy()).stricter(second.privacy());
        return new Vote(first, second, verdict, ballot.kind(), privacy, language, first.user(),
                Duration.between(both, now), now);
    }

    private void keep(Ballot ballot, Vote vote) {
        List<KeptText> texts = new ArrayList<>();
        KeptText.of(vote.privacy(), Part.REPOSITORY, 0, ballot.repository(), vote.at()).ifPresent(texts::add);
        KeptText.of(vote.privacy(), Part.NAME, 0, ballot.name(), vote.at()).ifPresent(texts::add);
        if (!texts.isEmpty()) {
            pairs.keep(vote.first().pair(), vote.user(), texts);
        }
    }

    private static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw unknown();
        }
    }

    private static NotFound unknown() {
        return new NotFound("There is no such answer here");
    }
}
