package palaestra.domain.course;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Accounts;
import palaestra.domain.account.Role;
import palaestra.domain.account.SessionId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.course.CourseTaskState.Action;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.NotFound;

/** Whatever people do in whatever order, tasks stay legal. */
class RandomActionsTest {

    private static final AccountId OWNER = new AccountId(1);
    private static final SignedIn ADMIN = new SignedIn(new SessionId(null), new AccountId(2), "root", Role.ADMIN,
            Instant.MAX);
    private static final int LIMIT = SystemParameter.MAX_CONCURRENT_TASKS_PER_USER.defaultValue();

    /** @param action null to create a task */
    record Deed(Action action, long task) {
    }

    private final MemoryCourseTasks tasks = new MemoryCourseTasks();
    private final Fired<CourseTaskQueued> queued = new Fired<>();
    private final Fired<CourseTaskChanged> changed = new Fired<>();
    private final CourseTaskService service = new CourseTaskService(tasks, accounts(), directory(), parameters(),
            queued, changed, Clock.systemUTC());

    @Provide
    Arbitrary<List<Deed>> deeds() {
        Arbitrary<Action> actions = Arbitraries.of(Action.class).injectNull(0.2);
        return Combinators.combine(actions, Arbitraries.longs().between(1, 6)).as(Deed::new).list().ofMaxSize(60);
    }

    @Property
    void tasksStayLegal(@ForAll("deeds") List<Deed> deeds) {
        RandomActionsTest fresh = new RandomActionsTest();
        deeds.forEach(fresh::doAndCheck);
    }

    private void doAndCheck(Deed deed) {
        CourseTaskId id = new CourseTaskId(deed.task());
        CourseTaskState before = tasks.state(id);
        Map<CourseTaskId, CourseTaskState> others = Map.copyOf(tasks.states());
        int active = tasks.countActive(OWNER);
        int events = queued.all.size();
        boolean done = succeeds(deed, id);

        if (deed.action() == null) {
            assertThat(done).isEqualTo(active < LIMIT);
        } else {
            CourseTaskState after = tasks.state(id);
            boolean legal = before != null && deed.action().isLegalIn(before);
            boolean room = active < LIMIT || before == CourseTaskState.PENDING || !isRun(deed.action());
            assertThat(done).isEqualTo(legal && room);
            assertThat(Optional.ofNullable(after))
                    .isEqualTo(done ? deed.action().target() : Optional.ofNullable(before));
            assertThat(queued.all.size() - events).isEqualTo(done && isRun(deed.action()) ? 1 : 0);
            others.forEach((other, state) -> assertThat(tasks.state(other))
                    .isEqualTo(other.equals(id) ? after : state));
        }
        assertThat(tasks.countActive(OWNER)).isLessThanOrEqualTo(LIMIT);
    }

    private boolean succeeds(Deed deed, CourseTaskId id) {
        try {
            if (deed.action() == null) {
                service.create(OWNER, "rehearsal", new CourseIds(List.of()));
                return true;
            }
            switch (deed.action()) {
                case START, RESUME, RETRY -> service.run(OWNER, id, deed.action());
                case PAUSE, CANCEL -> service.stop(OWNER, id, deed.action());
                case FORCE_STOP -> service.forceStop(ADMIN, id);
                case DELETE -> service.delete(OWNER, id);
                case COMPLETE, FAIL -> {
                    return tasks.move(id, deed.action(), Instant.EPOCH, Optional.empty());
                }
            }
            return true;
        } catch (Conflict | NotFound e) {
            return false;
        }
    }

    private static boolean isRun(Action action) {
        return action.target().filter(CourseTaskState.RUNNING::equals).isPresent();
    }

    private static Accounts accounts() {
        Account owner = new Account("owner", null, "", Role.USER, Instant.EPOCH);
        return (Accounts) Proxy.newProxyInstance(Accounts.class.getClassLoader(), new Class<?>[] {Accounts.class},
                (proxy, method, arguments) -> Optional.of(owner));
    }

    private static CourseDirectory directory() {
        RemoteCourses none = (RemoteCourses) Proxy.newProxyInstance(RemoteCourses.class.getClassLoader(),
                new Class<?>[] {RemoteCourses.class}, (proxy, method, arguments) -> false);
        return new CourseDirectory(null, none, null);
    }

    private static SystemParameters parameters() {
        SystemParameterValues unset = (SystemParameterValues) Proxy.newProxyInstance(
                SystemParameterValues.class.getClassLoader(), new Class<?>[] {SystemParameterValues.class},
                (proxy, method, arguments) -> Optional.empty());
        return new SystemParameters(unset, Clock.systemUTC());
    }
}
