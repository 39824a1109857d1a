package palaestra.persistence.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import palaestra.domain.arena.Board;
import palaestra.domain.arena.Boards;
import palaestra.persistence.shared.NativeSql;

/** Boards in {@code arena_board} and {@code arena_standing}; people's own ratings in {@code arena_score}. */
@ApplicationScoped
public class SqlBoards implements Boards {

    private final NativeSql sql;

    protected SqlBoards() {
        this.sql = null;
    }

    @Inject
    public SqlBoards(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public void save(Board board) {
        long id = sql.rows("""
                insert into arena_board (kind, language, period, day, votes, position, first_share, regularised,
                    computed_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9) on conflict (kind, language, period, day) do update
                set votes = excluded.votes, position = excluded.position, first_share = excluded.first_share,
                    regularised = excluded.regularised, computed_at = excluded.computed_at
                returning id, day""", board.key().kind().name(), language(board.key()), board.key().period().name(),
                Date.valueOf(board.day()), board.votes(), board.position(), board.firstShare(), board.regularised(),
                Timestamp.from(board.computedAt())).map(row -> (Long) row[0]).findFirst().orElseThrow();
        sql.run("delete from arena_standing where board_id = ?1", id);
        board.standings().forEach(standing -> add(id, standing));
    }

    private void add(long board, Board.Standing standing) {
        sql.run("""
                insert into arena_standing (board_id, model, score, lower_bound, upper_bound, bootstrap_lower,
                    bootstrap_upper, rank, wins, losses, draws, median_seconds)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, cast(?12 as double precision))""", board,
                standing.model(), standing.score(), standing.lower(), standing.upper(), standing.bootstrapLower(),
                standing.bootstrapUpper(), standing.rank(), standing.wins(), standing.losses(), standing.draws(),
                standing.medianSeconds());
    }

    @Override
    public Optional<Board> find(Board.Key key, LocalDate day) {
        return sql.rows("""
                select id, day, votes, position, first_share, regularised, computed_at from arena_board
                where kind = ?1 and language = ?2 and period = ?3 and day <= ?4 order by day desc limit 1""",
                key.kind().name(), language(key), key.period().name(), Date.valueOf(day))
                .map(row -> new Board(key, ((Date) row[1]).toLocalDate(), (Long) row[2], (Double) row[3],
                        (Double) row[4], (Boolean) row[5], ((Timestamp) row[6]).toInstant(), standings((Long) row[0])))
                .findFirst();
    }

    private List<Board.Standing> standings(long board) {
        return sql.rows("""
                select model, score, lower_bound, upper_bound, bootstrap_lower, bootstrap_upper, rank, wins, losses,
                    draws, median_seconds
                from arena_standing where board_id = ?1 order by score desc, model""", board)
                .map(row -> new Board.Standing((String) row[0], (Double) row[1], (Double) row[2], (Double) row[3],
                        (Double) row[4], (Double) row[5], (Integer) row[6], (Long) row[7], (Long) row[8], (Long) row[9],
                        (Double) row[10]))
                .toList();
    }

    @Override
    public List<Snapshot> snapshots(long user) {
        Map<Integer, List<PersonalScore>> byVotes = new TreeMap<>();
        sql.rows("""
                select after_votes, model, score, votes from arena_score where user_ref = ?1
                order by after_votes, score desc, model""", user)
                .forEach(row -> byVotes.computeIfAbsent((Integer) row[0], after -> new ArrayList<>())
                        .add(new PersonalScore((String) row[1], (Double) row[2], (Integer) row[3])));
        return byVotes.entrySet().stream().map(entry -> new Snapshot(entry.getKey(), entry.getValue())).toList();
    }

    @Override
    public void save(long user, Snapshot snapshot) {
        snapshot.scores().forEach(score -> sql.run("""
                insert into arena_score (user_ref, after_votes, model, score, votes) values (?1, ?2, ?3, ?4, ?5)
                on conflict do nothing""", user, snapshot.afterVotes(), score.model(), score.score(), score.votes()));
    }

    private static String language(Board.Key key) {
        return key.language() == null ? "" : key.language();
    }
}
