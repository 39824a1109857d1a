package palaestra.persistence.arena;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import palaestra.domain.arena.ArenaChores;
import palaestra.domain.arena.ArenaUsers;
import palaestra.domain.arena.Ballot;
import palaestra.domain.arena.Board;
import palaestra.domain.arena.BoardService;
import palaestra.domain.arena.Latencies;
import palaestra.domain.arena.PairBook;
import palaestra.domain.arena.PairWish;
import palaestra.domain.arena.Pairs;
import palaestra.domain.arena.Privacy;
import palaestra.domain.arena.ShownItem;
import palaestra.domain.arena.ShownPair;
import palaestra.domain.arena.TaskKind;
import palaestra.domain.arena.VoteService;
import palaestra.domain.arena.Votes;
import palaestra.domain.arena.rating.Verdict;
import palaestra.domain.generation.Sampling;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.Forbidden;
import palaestra.persistence.container.InContainer;
import palaestra.persistence.container.TestClock;

class ArenaStoreIT extends InContainer {

    private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

    @Inject
    private PairBook book;

    @Inject
    private VoteService votes;

    @Inject
    private Votes stored;

    @Inject
    private BoardService boards;

    @Inject
    private ArenaChores chores;

    @Inject
    private ArenaUsers users;

    @Inject
    private Pairs pairs;

    @Inject
    private Latencies latencies;

    @Test
    void ofContradictingVotesAtOnceOneCounts() throws Exception {
        ShownPair pair = shown("ada", "a", "b", Privacy.PRIVATE);
        List<Callable<?>> ballots = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Verdict verdict = i % 2 == 0 ? Verdict.FIRST : Verdict.SECOND;
            ballots.add(() -> cast(pair, verdict));
        }

        List<Object> outcomes = stage.atOnce(ballots);

        assertThat(outcomes.stream().filter(Conflict.class::isInstance)).hasSize(4);
        assertThat(stage.number("select count(*) from arena_vote")).isEqualTo(1);
        assertThat(stage.number("select sum(votes) from arena_tally")).isEqualTo(1);
        assertThat(stage.number("select completion_votes from arena_user")).isEqualTo(1);
    }

    @Test
    void theBoardOfAPastDayCanStillBeSeen() {
        TestClock.freeze(NOON);
        for (int i = 0; i < 9; i++) {
            cast(shown("ada", "a", "b", Privacy.PRIVATE), i < 6 ? Verdict.FIRST : Verdict.SECOND);
        }
        chores.whenDue();
        TestClock.freeze(NOON.plus(Duration.ofDays(1)));
        for (int i = 0; i < 9; i++) {
            cast(shown("ada", "b", "a", Privacy.PRIVATE), i < 8 ? Verdict.FIRST : Verdict.SECOND);
        }
        chores.whenDue();
        Board.Key key = new Board.Key(TaskKind.COMPLETION, null, Board.Period.ALL);

        Board first = boards.find(key, Optional.of(LocalDate.parse("2026-11-21"))).orElseThrow();
        Board second = boards.find(key, Optional.empty()).orElseThrow();

        assertThat(first.votes()).isEqualTo(9);
        assertThat(first.standings().get(0).model()).isEqualTo("a");
        assertThat(first.standings().get(0).wins()).isEqualTo(6);
        assertThat(second.votes()).isEqualTo(18);
        assertThat(boards.find(key, Optional.of(LocalDate.parse("2026-11-20")))).isEmpty();
    }

    @Test
    void aDutyIsDoneByOneOfMany() throws Exception {
        cast(shown("ada", "a", "b", Privacy.PRIVATE), Verdict.FIRST);
        List<Callable<?>> nodes = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            nodes.add(() -> {
                chores.whenDue();
                return "done";
            });
        }
        assertThat(stage.atOnce(nodes)).containsOnly("done");
        assertThat(stage.number("select count(*) from arena_board where kind = 'COMPLETION'")).isEqualTo(3);
    }

    @Test
    void textsForDiagnosisAreDeletedWhenTheirTimeIsOver() {
        TestClock.freeze(NOON);
        shown("ada", "a", "b", Privacy.DEBUG);
        shown("ada", "a", "b", Privacy.RESEARCH);
        long all = stage.number("select count(*) from arena_text");
        TestClock.freeze(NOON.plus(Duration.ofDays(7)));
        chores.whenDue();

        assertThat(all).isEqualTo(8);
        assertThat(stage.number("select count(*) from arena_text")).isEqualTo(4);
    }

    @Test
    void noQuestionOfTheArenaScansAWholeTable() {
        stage.execute("""
                insert into arena_user (user_id, created_at) select 'u' || i, now() from generate_series(1, 20000) i""");
        stage.execute("""
                insert into arena_pair (id, client_pair_id, user_ref, kind, privacy, created_at)
                select gen_random_uuid(), 'p', id, 'COMPLETION', 'PRIVATE', now() from arena_user""");
        stage.execute("""
                insert into arena_item (id, pair_id, position, model, latency_micros, prompt_tokens, output_tokens,
                    answer_length)
                select gen_random_uuid(), p.id, n, 'm' || n, 1, 1, 1, 1 from arena_pair p, generate_series(0, 1) n""");
        stage.execute("""
                insert into arena_vote (first_item, second_item, first_model, second_model, verdict, kind, privacy,
                    user_ref, compared, choice_micros, created_at)
                select a.id, b.id, a.model, b.model, 'FIRST', 'COMPLETION', 'PRIVATE', p.user_ref, true, 1, now()
                from arena_pair p join arena_item a on a.pair_id = p.id and a.position = 0
                join arena_item b on b.pair_id = p.id and b.position = 1""");
        stage.execute("analyze arena_user, arena_pair, arena_item, arena_vote");
        UUID unknown = UUID.randomUUID();
        long user = stage.number("select max(id) from arena_user");

        assertDoesNotScan(() -> users.find("u77"));
        assertDoesNotScan(() -> pairs.items(List.of(unknown)));
        assertDoesNotScan(() -> pairs.shown(unknown, NOON));
        assertDoesNotScan(() -> pairs.removeExpired(NOON, 100));
        assertDoesNotScan(() -> stored.winner(unknown, UUID.randomUUID()));
        assertDoesNotScan(() -> stored.judgements(user, TaskKind.COMPLETION, 100));
        assertDoesNotScan(() -> stored.after(19_000, 10));
        assertDoesNotScan(() -> users.busiest(100));
        assertDoesNotScan(() -> latencies.since(TaskKind.EDIT, LocalDate.parse("2026-11-21")));
        assertDoesNotScan(() -> stage.execute("delete from arena_user where user_id = 'u78'"));
    }

    @Test
    void aVoteOnOnesOwnAnswersIsTheOnlyOneThatIsTaken() {
        ShownPair pair = shown("ada", "a", "b", Privacy.PRIVATE);

        assertThatThrownBy(() -> votes.cast(new Ballot(TaskKind.COMPLETION, "bob", ids(pair), Verdict.FIRST, null,
                Privacy.PRIVATE, null, null))).isInstanceOf(Forbidden.class);
        assertThat(stage.number("select count(*) from arena_vote")).isZero();
    }

    private ShownPair shown(String user, String first, String second, Privacy privacy) {
        PairWish wish = new PairWish(TaskKind.COMPLETION, "p", user, privacy, "before", "after", "", "", "python",
                new Sampling(0, 10, 1, 0, 0), 5, List.of());
        ShownPair pair = new ShownPair(UUID.randomUUID(), wish, "before", new TestClock().instant(), List.of(
                new ShownItem(UUID.randomUUID(), first, "x", Duration.ofMillis(100), 1, 1),
                new ShownItem(UUID.randomUUID(), second, "y", Duration.ofMillis(200), 1, 1)));
        book.write(pair, List.of());
        return pair;
    }

    private Object cast(ShownPair pair, Verdict verdict) {
        votes.cast(new Ballot(TaskKind.COMPLETION, pair.wish().userId(), ids(pair), verdict, "python", Privacy.PRIVATE,
                null, null));
        return "cast";
    }

    private static List<String> ids(ShownPair pair) {
        return pair.items().stream().map(item -> item.id().toString()).toList();
    }

    private void assertDoesNotScan(Runnable work) {
        assertThat(stage.scansOf(work)).isZero();
    }
}
