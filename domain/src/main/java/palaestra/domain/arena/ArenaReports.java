package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import palaestra.domain.account.SignedIn;
import palaestra.domain.arena.Pairs.KeptContent;
import palaestra.domain.arena.Votes.ExportedVote;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;

/** What administrators may know of votes and voters. */
@ApplicationScoped
@Transactional
public class ArenaReports {

    /** How many votes are exported at once, at most. */
    public static final int MAX_EXPORT = 10_000;

    private static final int MAX_WITH_TEXTS = 500;
    private static final int MAX_VOTERS = 200;
    private static final double ALWAYS = 0.95;
    private static final double OFTEN = 0.2;

    private final Votes votes;
    private final Pairs pairs;
    private final ArenaUsers users;

    protected ArenaReports() {
        this(null, null, null);
    }

    @Inject
    public ArenaReports(Votes votes, Pairs pairs, ArenaUsers users) {
        this.votes = votes;
        this.pairs = pairs;
        this.users = users;
    }

    /** A voter, and what is strange about him. */
    public record Suspect(VoterRecord voter, boolean alwaysFirst, boolean alwaysSecond, boolean hasty) {
    }

    /**
     * The next votes by their numbers.
     *
     * @param after the number to go on behind; 0 for the beginning
     * @param limit 1..{@value #MAX_EXPORT}
     * @throws Forbidden unless an administrator asks
     */
    public List<ExportedVote> export(SignedIn actor, long after, int limit) {
        actor.requireAdministrator();
        requireLimit(limit, MAX_EXPORT);
        return votes.after(after, limit);
    }

    /**
     * The texts that belong to those votes, by pair; only of people who gave them to research.
     *
     * @param exported at most 500
     * @throws Forbidden unless an administrator asks
     */
    public Map<UUID, List<KeptContent>> texts(SignedIn actor, List<ExportedVote> exported) {
        actor.requireAdministrator();
        requireLimit(Math.max(1, exported.size()), MAX_WITH_TEXTS);
        return pairs.research(exported.stream().filter(vote -> vote.privacy() == Privacy.RESEARCH)
                .map(ExportedVote::pair).toList());
    }

    /**
     * The busiest voters of whom something is strange: always for the first or for the second answer, or one vote of
     * five sooner than anybody reads.
     *
     * @throws Forbidden unless an administrator asks
     */
    public List<Suspect> suspects(SignedIn actor) {
        actor.requireAdministrator();
        return users.busiest(MAX_VOTERS).stream().map(ArenaReports::judge)
                .filter(suspect -> suspect.alwaysFirst() || suspect.alwaysSecond() || suspect.hasty()).toList();
    }

    private static Suspect judge(VoterRecord voter) {
        double first = voter.firstVotes() / (double) voter.votes();
        return new Suspect(voter, first >= ALWAYS, first <= 1 - ALWAYS, voter.hastyVotes() >= OFTEN * voter.votes());
    }

    private static void requireLimit(int limit, int most) {
        if (limit < 1 || limit > most) {
            throw new Invalid("limit must be between 1 and " + most);
        }
    }
}
