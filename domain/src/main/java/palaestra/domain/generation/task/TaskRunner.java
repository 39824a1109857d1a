package palaestra.domain.generation.task;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import palaestra.domain.generation.ChatTurn;
import palaestra.domain.generation.Generated;
import palaestra.domain.generation.ModelUser;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.generation.StreamedGeneration;
import palaestra.domain.generation.TokenCounter;
import palaestra.domain.generation.task.LiveLog.Unwritten;
import palaestra.domain.generation.task.TaskSteps.Claimed;
import palaestra.domain.shared.Background;
import palaestra.domain.shared.Conflict;

/**
 * Runs tasks on this node. No thread waits for a model: between the beginning and the end of a task there are only
 * the pieces that the model hands over.
 */
@ApplicationScoped
public class TaskRunner {

    private static final Logger LOG = Logger.getLogger(TaskRunner.class.getName());
    private static final String DIALECT = "aideer";
    private static final int MAX_CLAIMS = 3;

    private final UUID node = UUID.randomUUID();
    private final Map<TaskId, LiveTask> live = new ConcurrentHashMap<>();
    private final Map<LiveTask, Runnable> unfinished = new ConcurrentHashMap<>();
    private final TaskSteps steps;
    private final TaskEndings endings;
    private final StreamedGeneration generation;
    private final TokenCounter tokens;
    private final Executor background;
    private volatile boolean draining;

    protected TaskRunner() {
        this(null, null, null, null, null);
    }

    @Inject
    public TaskRunner(TaskSteps steps, TaskEndings endings, StreamedGeneration generation, TokenCounter tokens,
            Background background) {
        this.steps = steps;
        this.endings = endings;
        this.generation = generation;
        this.tokens = tokens;
        this.background = background;
    }

    /** Starts the task on this node, soon, unless somebody else does. Its creation must be committed. */
    void start(TaskId id) {
        if (!draining) {
            background.execute(() -> steps.claim(id, node).ifPresent(this::run));
        }
    }

    /** Ends the task at once if it runs here. */
    void cancel(TaskId id) {
        find(id).ifPresent(LiveTask::cancel);
    }

    /** The task if it runs here. */
    Optional<LiveTask> find(TaskId id) {
        return Optional.ofNullable(live.get(id));
    }

    UUID node() {
        return node;
    }

    /** How many tasks run here. */
    public int running() {
        return live.size();
    }

    private void run(Claimed claimed) {
        GenerationTask task = claimed.task();
        LiveTask running = new LiveTask(task, tokens);
        Optional.ofNullable(live.put(task.id(), running)).ifPresent(LiveTask::lose);
        if (claimed.spokenBefore() || task.fence() > MAX_CLAIMS) {
            finish(running, Ending.NODE_LOST, null, 0);
        } else if (task.cancelled()) {
            finish(running, Ending.CANCELLED_BEFORE_TEXT, null, 0);
        } else {
            ask(running);
        }
    }

    private void ask(LiveTask running) {
        try {
            Optional<Question> question = steps.question(running.task());
            if (question.isPresent()) {
                ask(running, question.get());
            } else {
                finish(running, Ending.CHAT_GONE, null, 0);
            }
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "A task could not be put to its model.", e);
            ended(running, null);
        }
    }

    private void ask(LiveTask running, Question question) {
        running.asks(question.conversation().turns().stream().map(ChatTurn::content)
                .collect(Collectors.joining("\n")));
        RunningAnswer answer = generation.chat(ModelUser.of(running.task().owner(), DIALECT),
                question.offer().model(), question.conversation(), running::piece);
        running.answers(answer);
        answer.outcome().whenComplete(
                (generated, failure) -> background.execute(() -> ended(running, generated)));
    }

    /** @param generated null if the model failed or was stopped */
    private void ended(LiveTask running, Generated generated) {
        if (running.lost()) {
            live.remove(running.task().id(), running);
            return;
        }
        Ending ending = running.ending(generated);
        String said = running.log().isEmpty() ? null : running.log().text();
        String text = ending == Ending.FINISHED ? LiveTask.storable(generated.text()) : said;
        finish(running, ending, text, running.cost(generated));
    }

    private void finish(LiveTask running, Ending ending, String text, long cost) {
        Unwritten rest = running.log().unwritten();
        try {
            running.log().end(endings.end(running.task(), ending, text, cost, rest));
            forget(running);
        } catch (Conflict e) {
            running.lose();
            forget(running);
        } catch (RuntimeException e) {
            LOG.log(Level.WARNING, "The end of a task could not be stored; it is tried again.", e);
            running.log().notWritten(rest);
            unfinished.put(running, () -> finish(running, ending, text, cost));
        }
    }

    private void forget(LiveTask running) {
        unfinished.remove(running);
        live.remove(running.task().id(), running);
    }

    /** Writes what was said since the last time. */
    void writeLogs() {
        Map<LiveTask, Unwritten> batches = new ConcurrentHashMap<>();
        for (LiveTask running : live.values()) {
            Unwritten batch = running.log().unwritten();
            if (!batch.pieces().isEmpty()) {
                batches.put(running, batch);
            }
        }
        if (batches.isEmpty()) {
            return;
        }
        try {
            steps.log(batches).forEach(LiveTask::lose);
        } catch (RuntimeException e) {
            batches.forEach((running, batch) -> running.log().notWritten(batch));
            throw e;
        }
    }

    /** Keeps this node's tasks its own, and ends those whose end could not be stored. */
    void renew() {
        if (!live.isEmpty()) {
            steps.renew(node);
        }
        unfinished.values().forEach(Runnable::run);
    }

    /** Ends what was cancelled on other nodes. */
    void heedCancellations() {
        if (!live.isEmpty()) {
            steps.cancelled(node).forEach(this::cancel);
        }
    }

    /** Takes up what nobody runs. */
    void sweep() {
        if (!draining) {
            steps.abandoned().forEach(this::start);
            steps.clean();
        }
    }

    /** Starts nothing any more. */
    public void drain() {
        draining = true;
    }

    /** Gives every task up that runs here: what said nothing yet for another node to run, the rest as lost. */
    public void abandon() {
        draining = true;
        for (LiveTask running : live.values()) {
            boolean silent = running.log().isEmpty();
            running.lose();
            if (silent) {
                steps.giveUp(running.task());
                forget(running);
            } else {
                finish(running, Ending.NODE_LOST, null, 0);
            }
        }
    }
}
