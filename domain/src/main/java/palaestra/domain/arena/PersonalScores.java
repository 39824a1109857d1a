package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import palaestra.domain.arena.Boards.PersonalScore;
import palaestra.domain.arena.Boards.Snapshot;
import palaestra.domain.arena.Votes.Tally;
import palaestra.domain.arena.rating.Battles;
import palaestra.domain.arena.rating.BradleyTerry;
import palaestra.domain.arena.rating.Judgement;
import palaestra.domain.arena.rating.PersonalRating;
import palaestra.domain.arena.rating.Scale;
import palaestra.domain.arena.rating.Strengths;

/** A user's own ratings of the models that complete code: what his votes say, held near what all others' say. */
@ApplicationScoped
public class PersonalScores {

    /** After how many votes each a snapshot is kept. */
    public static final int STEP = 20;

    private static final int MAX_VOTES = 5_000;

    private final ArenaUsers users;
    private final Votes votes;
    private final Boards boards;
    private final PairSelection models;
    private final RecentScores recent;

    protected PersonalScores() {
        this(null, null, null, null, null);
    }

    @Inject
    public PersonalScores(ArenaUsers users, Votes votes, Boards boards, PairSelection models,
            RecentScores recent) {
        this.users = users;
        this.votes = votes;
        this.boards = boards;
        this.models = models;
        this.recent = recent;
    }

    /**
     * The snapshots after every twenty votes and the scores as they are now, oldest first; each with the best model
     * first. Makes snapshots that are due. Empty for somebody who never voted. What others voted meanwhile may be some
     * minutes late in it.
     *
     * @throws palaestra.domain.shared.Invalid if it cannot be an id
     */
    @Transactional
    public List<List<PersonalScore>> history(String userId) {
        PairWish.requireId("userId", userId);
        Optional<ArenaUser> user = users.find(userId);
        if (user.isEmpty() || user.get().completionVotes() == 0) {
            return List.of();
        }
        ArenaUser known = user.get();
        return recent.get(known).orElseGet(() -> {
            List<List<PersonalScore>> history = fitted(known.id());
            recent.put(known, history);
            return history;
        });
    }

    private List<List<PersonalScore>> fitted(long id) {
        List<Judgement> all = votes.judgements(id, TaskKind.COMPLETION, MAX_VOTES);
        Strengths others = others(all);
        List<Snapshot> snapshots = new ArrayList<>(boards.snapshots(id));
        int done = snapshots.isEmpty() ? 0 : snapshots.getLast().afterVotes();
        for (int after = done + STEP; after <= all.size(); after += STEP) {
            Snapshot due = new Snapshot(after, scores(all.subList(0, after), others));
            boards.save(id, due);
            snapshots.add(due);
        }
        List<List<PersonalScore>> history = new ArrayList<>(snapshots.stream().map(Snapshot::scores).toList());
        history.add(scores(all, others));
        return history;
    }

    /** Everybody's strengths without these votes, so that nobody is compared with himself. */
    private Strengths others(List<Judgement> own) {
        Map<Judgement, Long> counts = new HashMap<>();
        for (Tally tally : votes.tallies(TaskKind.COMPLETION, null, null)) {
            counts.merge(new Judgement(tally.first(), tally.second(), tally.verdict()), tally.votes(), Long::sum);
        }
        own.forEach(vote -> counts.merge(vote, -1L, Long::sum));
        Battles.Builder battles = Battles.builder();
        counts.forEach((vote, count) ->
                battles.add(vote.first(), vote.second(), vote.verdict(), Math.max(0, count)));
        Battles counted = battles.build();
        return counted.isEmpty() ? new Strengths(List.of(), new double[0], 0, true)
                : new BradleyTerry(counted, true).fit();
    }

    private List<PersonalScore> scores(List<Judgement> own, Strengths others) {
        Strengths fitted = new PersonalRating(others).fit(own).strengths();
        Map<String, Integer> counts = new HashMap<>();
        own.forEach(vote -> {
            counts.merge(vote.first(), 1, Integer::sum);
            counts.merge(vote.second(), 1, Integer::sum);
        });
        TreeSet<String> names = new TreeSet<>(models.names());
        names.addAll(others.models());
        names.addAll(fitted.models());
        return names.stream().map(name -> new PersonalScore(name,
                rounded(Scale.score(fitted.models().contains(name) ? fitted.of(name) : others.of(name))),
                counts.getOrDefault(name, 0)))
                .sorted(Comparator.comparingDouble(PersonalScore::score).reversed()).toList();
    }

    private static double rounded(double score) {
        return Math.round(score * 100) / 100.0;
    }
}
