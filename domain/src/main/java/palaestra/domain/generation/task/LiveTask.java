package palaestra.domain.generation.task;

import palaestra.domain.generation.Generated;
import palaestra.domain.generation.RunningAnswer;
import palaestra.domain.generation.TokenCounter;

/** A task that runs on this node: the model's answer, its log, and the reasons to end it early. */
final class LiveTask {

    private final GenerationTask task;
    private final TokenCounter tokens;
    private final LiveLog log = new LiveLog();
    private int promptTokens;
    private int outputTokens;
    private RunningAnswer answer;
    private boolean usedUp;
    private boolean cancelled;
    private volatile boolean lost;

    LiveTask(GenerationTask task, TokenCounter tokens) {
        this.task = task;
        this.tokens = tokens;
        this.cancelled = task.cancelled();
    }

    GenerationTask task() {
        return task;
    }

    LiveLog log() {
        return log;
    }

    void asks(String prompt) {
        promptTokens = tokens.count(prompt);
    }

    /** The first piece is always let through, even if the question alone costs all that is held. */
    void piece(String said) {
        String piece = storable(said);
        if (piece.isEmpty()) {
            return;
        }
        int more = tokens.count(piece);
        synchronized (this) {
            if (usedUp || cancelled) {
                return;
            }
            outputTokens += more;
            usedUp = !task.allowance().covers(task.price().of(promptTokens, outputTokens + 1L));
        }
        log.add(piece, System.nanoTime());
        if (usedUp) {
            stop();
        }
    }

    void answers(RunningAnswer running) {
        boolean unwanted;
        synchronized (this) {
            answer = running;
            unwanted = usedUp || cancelled;
        }
        if (unwanted) {
            running.cancel();
        }
    }

    /** Ends the model's answer at once. */
    void cancel() {
        synchronized (this) {
            cancelled = true;
        }
        stop();
    }

    /** As {@link #cancel}, because this node may not or cannot go on with the task. */
    void lose() {
        lost = true;
        log.abandon();
        cancel();
    }

    boolean lost() {
        return lost;
    }

    synchronized boolean cancelled() {
        return cancelled;
    }

    /** @param generated null if the model failed or was stopped */
    synchronized Ending ending(Generated generated) {
        boolean silent = log.isEmpty();
        if (usedUp) {
            return Ending.HOLD_USED_UP;
        }
        if (cancelled) {
            return silent ? Ending.CANCELLED_BEFORE_TEXT : Ending.CANCELLED_AFTER_TEXT;
        }
        if (generated != null) {
            return Ending.FINISHED;
        }
        return silent ? Ending.FAILED_BEFORE_TEXT : Ending.FAILED_AFTER_TEXT;
    }

    /** @param generated null if the model did not come to its end: then what was passed on counts */
    synchronized long cost(Generated generated) {
        return generated == null || usedUp || cancelled ? task.price().of(promptTokens, outputTokens)
                : task.price().of(generated.promptTokens(), generated.outputTokens());
    }

    /** The database takes every character but one. */
    static String storable(String text) {
        return text.indexOf('\0') < 0 ? text : text.replace("\0", "");
    }

    private void stop() {
        RunningAnswer running;
        synchronized (this) {
            running = answer;
        }
        if (running != null) {
            running.cancel();
        }
    }
}
