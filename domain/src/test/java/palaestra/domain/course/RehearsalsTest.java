package palaestra.domain.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import palaestra.domain.account.AccountId;

/** A node and the database do not always agree whose a task is: the database is right. */
class RehearsalsTest {

    private static final CourseTaskId TASK = new CourseTaskId(7);

    private final MemoryRehearsalStore store = new MemoryRehearsalStore();
    private final Fired<CourseTaskQueued> queued = new Fired<>();
    private final Queue<Runnable> errands = new ArrayDeque<>();
    private final Rehearsals rehearsals = new Rehearsals(new RehearsalLedger(store, null, null, queued, new Fired<>(),
            Clock.systemUTC()), null, 100, false);

    @BeforeEach
    void aTaskIsQueued() {
        rehearsals.renew();
        store.queue(TASK, new AccountId(1));
    }

    @Test
    void aTaskThatOthersHaveStoppedIsLetGoOf() {
        claimAndTick();
        store.stop(TASK);

        rehearsals.doubt(TASK);
        tick();
        assertThat(rehearsals.count()).isZero();
    }

    @Test
    void newsOfAStopThatComesLateDoesNotEndTheRunThatFollowed() {
        claimAndTick();
        store.stop(TASK);
        store.queue(TASK, new AccountId(1));
        claimAndTick();

        rehearsals.doubt(TASK);
        tick();
        assertThat(rehearsals.count()).isEqualTo(1);
        assertThat(store.isHeld(TASK)).isTrue();
        assertThat(queued.all).isEmpty();
    }

    @Test
    void aClaimThatComesAfterANewerOneIsDropped() {
        store.afterClaim(() -> {
            store.stop(TASK);
            store.queue(TASK, new AccountId(1));
            rehearsals.claim(TASK);
        });
        claimAndTick();

        assertThat(rehearsals.count()).isEqualTo(1);
        rehearsals.doubt(TASK);
        tick();
        assertThat(rehearsals.count()).isEqualTo(1);
        assertThat(queued.all).isEmpty();
    }

    @Test
    void aTaskThatWasClaimedWithoutTheNodeKnowingIsQueuedAgain() {
        store.afterClaim(() -> {
            throw new IllegalStateException("The connection was lost after the commit.");
        });
        assertThatThrownBy(() -> rehearsals.claim(TASK)).hasMessageContaining("lost");
        assertThat(store.isHeld(TASK)).isTrue();

        tick();
        assertThat(queued.all).isEqualTo(List.of(new CourseTaskQueued(TASK)));
        claimAndTick();
        assertThat(rehearsals.count()).isEqualTo(1);
    }

    private void claimAndTick() {
        rehearsals.claim(TASK);
        tick();
    }

    private void tick() {
        rehearsals.tick(errands::add);
    }
}
