package palaestra.domain.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import palaestra.domain.arena.Board.Period;
import palaestra.domain.arena.Board.Standing;
import palaestra.domain.arena.Votes.LanguageVotes;
import palaestra.domain.arena.pairing.LatencyLaw;
import palaestra.domain.arena.pairing.LatencySums;
import palaestra.domain.arena.rating.Battles;
import palaestra.domain.arena.rating.Bootstrap;
import palaestra.domain.arena.rating.BradleyTerry;
import palaestra.domain.arena.rating.Ranks;
import palaestra.domain.arena.rating.Scale;
import palaestra.domain.arena.rating.Strengths;

/** Makes the boards and shows them. */
@ApplicationScoped
@Transactional
public class BoardService {

    /** What a language must have for boards of its own. */
    public static final int LEAST_VOTES_OF_LANGUAGE = 20;

    private static final int MAX_LANGUAGES = 40;
    private static final int RESAMPLES = 100;
    private static final int LATENCY_DAYS = 30;
    private static final long SEED = 42;

    private final Votes votes;
    private final Latencies latencies;
    private final Boards boards;
    private final Clock clock;

    protected BoardService() {
        this(null, null, null, null);
    }

    @Inject
    public BoardService(Votes votes, Latencies latencies, Boards boards, Clock clock) {
        this.votes = votes;
        this.latencies = latencies;
        this.boards = boards;
        this.clock = clock;
    }

    /** The board as it was at the end of that day; empty if there was none yet. */
    public Optional<Board> find(Board.Key key, Optional<LocalDate> day) {
        LocalDate today = today();
        return boards.find(key, day.filter(asked -> asked.isBefore(today)).orElse(today));
    }

    /** Makes all boards whose votes have changed, and each once a day. */
    public void refresh() {
        LocalDate today = today();
        for (TaskKind kind : TaskKind.values()) {
            for (LanguageVotes language : votes.languages(kind, LEAST_VOTES_OF_LANGUAGE, MAX_LANGUAGES)) {
                Board.Key whole = new Board.Key(kind, language.language(), Period.ALL);
                Optional<Board> last = boards.find(whole, today);
                boolean fresh = last.filter(board -> board.votes() == language.votes() && board.day().equals(today))
                        .isPresent();
                if (!fresh && language.votes() > 0) {
                    refresh(kind, language.language(), today);
                }
            }
        }
    }

    private void refresh(TaskKind kind, String language, LocalDate today) {
        Map<String, LatencySums> histories = latencies.since(kind, today.minusDays(LATENCY_DAYS - 1L));
        for (Period period : Period.values()) {
            boards.save(board(new Board.Key(kind, language, period), today, histories));
        }
    }

    private Board board(Board.Key key, LocalDate today, Map<String, LatencySums> histories) {
        Battles.Builder counted = Battles.builder();
        votes.tallies(key.kind(), key.language(), key.period().from(today)).forEach(tally ->
                counted.add(tally.first(), tally.second(), tally.verdict(), tally.votes()));
        Battles battles = counted.build();
        if (battles.isEmpty()) {
            return new Board(key, today, 0, 0, 0.5, true, clock.instant(), List.of());
        }
        BradleyTerry model = new BradleyTerry(battles, true);
        Strengths fitted = model.fit();
        return new Board(key, today, battles.votes(), fitted.position(), battles.shareOfFirst(), fitted.regularised(),
                clock.instant(), standings(battles, model, fitted, histories));
    }

    private static List<Standing> standings(Battles battles, BradleyTerry model, Strengths fitted,
            Map<String, LatencySums> histories) {
        double[] widths = model.halfWidths(fitted);
        Bootstrap.Bounds bounds = new Bootstrap(battles, model, fitted).bounds(RESAMPLES, SEED);
        int models = fitted.values().length;
        double[] lower = new double[models];
        double[] upper = new double[models];
        for (int i = 0; i < models; i++) {
            lower[i] = Scale.score(fitted.values()[i] - widths[i]);
            upper[i] = Scale.score(fitted.values()[i] + widths[i]);
        }
        int[] ranks = Ranks.byUpperBound(lower, upper);
        long[][] records = battles.records();
        List<Standing> standings = new ArrayList<>();
        for (int i = 0; i < models; i++) {
            String name = fitted.models().get(i);
            LatencySums history = histories.get(name);
            standings.add(new Standing(name, fitted.score(i), lower[i], upper[i], Scale.score(bounds.lower()[i]),
                    Scale.score(bounds.upper()[i]), ranks[i], records[i][0], records[i][1], records[i][2],
                    history == null ? null : LatencyLaw.learned(history, LatencyLaw.TYPICAL).median()));
        }
        standings.sort(Comparator.comparingDouble(Standing::score).reversed().thenComparing(Standing::model));
        return standings;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}
