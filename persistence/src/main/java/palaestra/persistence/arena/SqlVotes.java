package palaestra.persistence.arena;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Date;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import palaestra.domain.arena.Privacy;
import palaestra.domain.arena.TaskKind;
import palaestra.domain.arena.Vote;
import palaestra.domain.arena.Votes;
import palaestra.domain.arena.rating.Judgement;
import palaestra.domain.arena.rating.Verdict;
import palaestra.persistence.shared.NativeSql;

/** Votes in the tables {@code arena_vote} and, counted by day, {@code arena_tally}. */
@ApplicationScoped
public class SqlVotes implements Votes {

    private static final LocalDate THE_VERY_FIRST = LocalDate.of(2000, 1, 1);
    private static final String ANY_LANGUAGE = "*";

    private final NativeSql sql;

    protected SqlVotes() {
        this.sql = null;
    }

    @Inject
    public SqlVotes(EntityManager entityManager) {
        this.sql = new NativeSql(entityManager);
    }

    @Override
    public boolean add(Vote vote) {
        return sql.run("""
                insert into arena_vote (first_item, second_item, first_model, second_model, verdict, kind, privacy,
                    language, user_ref, compared, choice_micros, created_at)
                values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)
                on conflict (low_item, high_item) do nothing""", vote.first().id(), vote.second().id(),
                vote.first().model(), vote.second().model(), vote.verdict().name(), vote.kind().name(),
                vote.privacy().name(), vote.language(), vote.user(), vote.compares(), vote.choice().toNanos() / 1_000,
                Timestamp.from(vote.at())) == 1;
    }

    @Override
    public Optional<UUID> winner(UUID one, UUID other) {
        return sql.rows("""
                select verdict, first_item, second_item from arena_vote
                where low_item = least(?1, ?2) and high_item = greatest(?1, ?2)""", one, other)
                .flatMap(row -> switch (Verdict.valueOf((String) row[0])) {
                    case FIRST -> Stream.of((UUID) row[1]);
                    case SECOND -> Stream.of((UUID) row[2]);
                    case TIE, BOTH_BAD -> Stream.empty();
                }).findFirst();
    }

    @Override
    public void count(Vote vote) {
        sql.run("""
                insert into arena_tally (day, kind, language, first_model, second_model, verdict, votes)
                values (?1, ?2, ?3, ?4, ?5, ?6, 1) on conflict (kind, day, language, first_model, second_model, verdict)
                do update set votes = arena_tally.votes + 1""",
                Date.valueOf(LocalDate.ofInstant(vote.at(), ZoneOffset.UTC)), vote.kind().name(),
                vote.language() == null ? "" : vote.language(), vote.first().model(), vote.second().model(),
                vote.verdict().name());
    }

    @Override
    public List<Judgement> judgements(long user, TaskKind kind, int limit) {
        return sql.rows("""
                select first_model, second_model, verdict from arena_vote
                where user_ref = ?1 and kind = ?2 and compared order by id limit ?3""", user, kind.name(), limit)
                .map(row -> new Judgement((String) row[0], (String) row[1], Verdict.valueOf((String) row[2])))
                .toList();
    }

    @Override
    public List<Tally> tallies(TaskKind kind, String language, LocalDate from) {
        return sql.rows("""
                select first_model, second_model, verdict, cast(sum(votes) as bigint) from arena_tally
                where kind = ?1 and day >= ?2 and (?3 = '*' or language = ?3)
                group by first_model, second_model, verdict""", kind.name(),
                Date.valueOf(from == null ? THE_VERY_FIRST : from), language == null ? ANY_LANGUAGE : language)
                .map(row -> new Tally((String) row[0], (String) row[1], Verdict.valueOf((String) row[2]),
                        (Long) row[3]))
                .toList();
    }

    @Override
    public List<LanguageVotes> languages(TaskKind kind, int least, int limit) {
        List<LanguageVotes> found = new ArrayList<>(sql.rows("""
                select language, cast(sum(votes) as bigint) from arena_tally where kind = ?1 and language <> ''
                group by language having sum(votes) >= ?2 order by 2 desc, 1 limit ?3""", kind.name(), least, limit)
                .map(row -> new LanguageVotes((String) row[0], (Long) row[1])).toList());
        sql.rows("select 'all', cast(coalesce(sum(votes), 0) as bigint) from arena_tally where kind = ?1", kind.name())
                .forEach(row -> found.add(0, new LanguageVotes(null, (Long) row[1])));
        return found;
    }

    @Override
    public List<ExportedVote> after(long id, int limit) {
        return sql.rows("""
                select v.id, v.created_at, v.kind, v.language, v.first_model, v.second_model, v.verdict,
                    v.choice_micros / 1000, v.user_ref, v.privacy, i.pair_id
                from arena_vote v join arena_item i on i.id = v.first_item
                where v.id > ?1 order by v.id limit ?2""", id, limit)
                .map(row -> new ExportedVote((Long) row[0], ((Timestamp) row[1]).toInstant(),
                        TaskKind.valueOf((String) row[2]), (String) row[3], (String) row[4], (String) row[5],
                        Verdict.valueOf((String) row[6]), (Long) row[7], (Long) row[8],
                        Privacy.valueOf((String) row[9]), (UUID) row[10]))
                .toList();
    }
}
