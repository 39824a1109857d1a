package palaestra.domain.course;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import palaestra.domain.account.AccountId;

/** Whose which task is, in memory and for one thread. */
final class MemoryRehearsalStore implements RehearsalStore {

    private final Set<UUID> nodes = new HashSet<>();
    private final Map<CourseTaskId, AccountId> queue = new HashMap<>();
    private final Map<CourseTaskId, UUID> held = new HashMap<>();
    private final Map<CourseTaskId, Long> fences = new HashMap<>();
    private Runnable afterClaim = () -> { };

    void queue(CourseTaskId task, AccountId owner) {
        queue.put(task, owner);
    }

    /** As owners and administrators do. */
    void stop(CourseTaskId task) {
        held.remove(task);
        queue.remove(task);
        fences.merge(task, 1L, Long::sum);
    }

    boolean isHeld(CourseTaskId task) {
        return held.containsKey(task);
    }

    /** Done once, after the next claim is committed and before the claimant knows of it. */
    void afterClaim(Runnable what) {
        afterClaim = what;
    }

    @Override
    public void register(UUID node) {
        nodes.add(node);
    }

    @Override
    public boolean renew(UUID node) {
        return nodes.contains(node);
    }

    @Override
    public Optional<Claim> claim(UUID node, CourseTaskId task) {
        AccountId owner = queue.remove(task);
        if (owner == null || !nodes.contains(node)) {
            return Optional.empty();
        }
        held.put(task, node);
        Claim claim = new Claim(task, owner, new CourseIds(List.of()), fences.merge(task, 1L, Long::sum),
                Claim.Position.START, 0, 0);
        Runnable next = afterClaim;
        afterClaim = () -> { };
        next.run();
        return Optional.of(claim);
    }

    @Override
    public Set<CourseTaskId> heldBy(UUID node, Set<CourseTaskId> tasks) {
        return tasks.stream().filter(task -> node.equals(held.get(task))).collect(Collectors.toSet());
    }

    @Override
    public Set<CourseTaskId> release(UUID node, Set<CourseTaskId> tasks) {
        Set<CourseTaskId> released = heldBy(node, tasks);
        released.forEach(task -> {
            stop(task);
            queue(task, new AccountId(1));
        });
        return released;
    }

    @Override
    public Set<CourseTaskId> advance(UUID node, List<Advance> steps, Instant now) {
        return steps.stream().filter(step -> node.equals(held.get(step.task()))
                && fences.get(step.task()) == step.fence()).map(Advance::task).collect(Collectors.toSet());
    }

    @Override
    public Set<CourseTaskId> release(UUID node) {
        nodes.remove(node);
        return release(node, Set.copyOf(held.keySet()));
    }

    @Override
    public Set<CourseTaskId> releaseDead() {
        return Set.of();
    }

    @Override
    public Set<CourseTaskId> failOverdue(int seconds, String reason, Instant now) {
        return Set.of();
    }

    @Override
    public List<CourseTaskId> takeUnsent(int limit) {
        return List.of();
    }

    @Override
    public void sent(Map<CourseTaskId, String> messages) {
        // Nobody asks for them.
    }
}
