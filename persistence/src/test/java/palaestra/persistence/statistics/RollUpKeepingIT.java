package palaestra.persistence.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.Role;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.GenerationUsage;
import palaestra.domain.generation.GenerationUsage.Outcome;
import palaestra.domain.generation.GenerationUsages;
import palaestra.domain.generation.Language;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.Invalid;
import palaestra.domain.statistics.Area;
import palaestra.domain.statistics.Cut;
import palaestra.domain.statistics.RollUpKeeping;
import palaestra.domain.statistics.Split;
import palaestra.domain.statistics.Step;

class RollUpKeepingIT extends StatisticsCase {

    private static final Instant NOON = Instant.parse("2026-05-01T12:00:00Z");
    private static final Cut MAY = Cut.of(Instant.parse("2026-05-01T00:00:00Z"), Instant.parse("2026-06-01T00:00:00Z"),
            ZoneId.of("UTC"), Step.DAY);

    @Inject
    private GenerationUsages usages;

    @Inject
    private RollUpKeeping keeping;

    @Inject
    private EntityManager entityManager;

    @Test
    void backFillingIsTheSameAsKeepingUp() {
        seed(3_000);
        stage.execute("""
                insert into statistics_event (what, label, amount, account_id, duration_micros, happened_at)
                select 'TASK_ADOPTED', 'l' || i % 3, i, i, i * 1000000, timestamptz '2026-05-01Z' + i * interval '7 min'
                from generate_series(1, 2000) i""");
        bringUpToDate();
        long live = fingerprint();
        assertThat(stage.number("select count(*) from generation_rollup")).isPositive();

        keeping.backFill(administrator, MAY);
        bringUpToDate();
        assertThat(fingerprint()).as("computed over").isEqualTo(live);

        stage.execute("truncate generation_rollup, event_rollup, active_rollup");
        assertThat(fingerprint()).isNotEqualTo(live);
        assertThat(keeping.backFill(administrator, MAY)).isEqualTo(31 * 24);
        bringUpToDate();
        assertThat(fingerprint()).as("computed anew").isEqualTo(live);
    }

    @Test
    void whatIsLookedAtTwiceCountsOnce() {
        record(NOON);
        bringUpToDate();
        stage.execute("update rollup_progress set seen = '3'");

        bringUpToDate();
        bringUpToDate();

        assertThat(counted()).isEqualTo(1);
        assertThat(stage.number("select generations from generation_rollup where minutes = 60 and dimension = 'NONE'"))
                .isEqualTo(1);
    }

    @Test
    void aTransactionThatIsDoneAgainCountsOnce() {
        assertThatThrownBy(() -> stage.inTransaction(() -> {
            usages.add(usage(NOON));
            entityManager.flush();
            throw new IllegalStateException("rolled back");
        })).hasStackTraceContaining("rolled back");
        record(NOON);

        bringUpToDate();

        assertThat(counted()).isEqualTo(1);
    }

    @Test
    void whatIsCommittedLateAndHappenedLongAgoIsCountedNevertheless() throws Exception {
        CountDownLatch written = new CountDownLatch(1);
        CountDownLatch released = new CountDownLatch(1);
        Future<Object> slow = stage.start(() -> stage.inTransaction(() -> {
            usages.add(usage(NOON.minus(Duration.ofDays(400))));
            entityManager.flush();
            written.countDown();
            await(released);
            return "committed";
        }));
        await(written);
        record(NOON);
        bringUpToDate();
        assertThat(counted()).isEqualTo(1);

        released.countDown();
        assertThat(slow.get(30, TimeUnit.SECONDS)).isEqualTo("committed");
        bringUpToDate();

        assertThat(counted()).isEqualTo(1);
        assertThat(stage.number("select count(*) from generation_rollup where starts_at < '2026-01-01' and minutes = 60"
                + " and dimension = 'NONE' and generations = 1")).isEqualTo(1);
    }

    @Test
    void manyNodesCountEverythingOnce() throws Exception {
        List<Callable<?>> nodes = new ArrayList<>(Collections.nCopies(4, (Callable<Object>) () -> {
            for (int i = 0; i < 25; i++) {
                record(NOON.plus(Duration.ofMinutes(10L * i)));
                bringUpToDate();
            }
            return "done";
        }));

        assertThat(stage.atOnce(nodes)).containsOnly("done");

        bringUpToDate();
        assertThat(counted()).isEqualTo(100);
        assertThat(stage.number("select count(*) from rollup_backlog")).isZero();
    }

    @Test
    void itIsKeptUpInTheBackgroundWithinSeconds() {
        record(NOON);
        Awaitility.await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            keeping.whenDue();
            assertThat(counted()).isEqualTo(1);
        });
    }

    @Test
    void whereEventsAreNoMoreTheRollUpIsCleared() {
        record(NOON);
        bringUpToDate();
        stage.execute("delete from generation_usage");

        keeping.backFill(administrator, MAY);
        bringUpToDate();

        assertThat(stage.number("select count(*) from generation_rollup")).isZero();
    }

    @Test
    void onlyAdministratorsGetAnyOfIt() {
        assertThatThrownBy(() -> statistics.overview(signedIn("Ada", Role.PROGRAMMER), MAY))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> statistics.report(signedIn("Eve", Role.USER), Area.ARENA, MAY, Split.NONE))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> keeping.backFill(signedIn("Bob", Role.USER), MAY)).isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> statistics.live(signedIn("Joe", Role.USER), ZoneId.of("UTC")))
                .isInstanceOf(Forbidden.class);
        assertThatThrownBy(() -> statistics.report(administrator, Area.FORUM, MAY, Split.MODEL))
                .isInstanceOf(Invalid.class);
    }

    @Test
    void noFigureIsReadFromTheEventsThemselves() {
        seed(20_000);
        bringUpToDate();
        String reads = """
                select coalesce(sum(seq_scan + coalesce(idx_scan, 0)), 0) from pg_stat_xact_user_tables
                where relname in ('generation_usage', 'statistics_event')""";
        stage.inTransaction(() -> {
            long before = stage.number(reads);
            assertThat(statistics.overview(administrator, MAY).now().total().generations().generations())
                    .isEqualTo(20_000);
            for (Area area : Area.values()) {
                statistics.report(administrator, area, MAY, Split.NONE);
            }
            statistics.report(administrator, Area.GENERATIONS, MAY, Split.MODEL);
            statistics.live(administrator, ZoneId.of("Asia/Kathmandu"));
            assertThat(stage.number(reads)).isEqualTo(before);
            stage.number("select count(*) from generation_usage");
            assertThat(stage.number(reads)).as("the proof would see a read").isGreaterThan(before);
            return null;
        });
        stage.execute("analyze generation_rollup");
        assertThat(stage.scansOf(() -> statistics.report(administrator, Area.GENERATIONS, Cut.of(NOON,
                NOON.plus(Duration.ofHours(2)), ZoneId.of("UTC"), Step.HOUR), Split.NONE))).isZero();
    }

    @Test
    void anHourIsComputedWithoutReadingTheOthers() {
        seed(20_000);
        stage.execute("analyze generation_usage");
        bringUpToDate();
        record(NOON);

        assertThat(stage.scansOf(() -> {
            work.notice();
            work.computeNext();
        })).isZero();
    }

    private long counted() {
        return statistics.report(administrator, Area.GENERATIONS, MAY, Split.NONE).now().total().generations()
                .generations();
    }

    private void record(Instant at) {
        stage.inTransaction(() -> {
            usages.add(usage(at));
            return null;
        });
    }

    private void seed(int rows) {
        stage.execute("""
                insert into generation_usage (account_id, dialect, model, language, prompt_tokens, output_tokens,
                    latency_micros, first_text_micros, outcome, created_at)
                select case when i %% 3 > 0 then %d + i %% 40 end, 'd' || i %% 4, 'm' || i %% 5,
                    case when i %% 2 = 0 then 'JAVA' end, i %% 500, i %% 300, i * 977 %% 5000000, i * 97 %% 100000,
                    case when i %% 10 = 0 then 'TIMED_OUT' else 'ANSWERED' end,
                    timestamptz '2026-05-01Z' + i * interval '2 minutes'
                from generate_series(1, %d) i""".formatted(accounts.get(0).value(), rows));
    }

    /** Of all roll-ups, whatever their order. */
    private long fingerprint() {
        return stage.number("""
                select coalesce(sum(mod(hashtextextended(cast(r as text), 0), 1000000007)), 0) from (
                    select cast(g as text) r from generation_rollup g
                    union all select cast(e as text) from event_rollup e
                    union all select cast(a as text) from active_rollup a) r""");
    }

    private static GenerationUsage usage(Instant at) {
        return new GenerationUsage(null, "smartcoder", "recall", Language.JAVA, new Generated("x", 1, 2),
                Duration.ofMillis(5), Outcome.ANSWERED, at);
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
