package palaestra.domain.generation.task;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.credit.Allowance;
import palaestra.domain.generation.TokenPrice;
import palaestra.domain.shared.Forbidden;

/**
 * A task as it is stored.
 *
 * @param model the name by which the preset chose it; null for the default
 * @param allowance what it may cost
 * @param cancelled whether somebody wants it to end
 * @param fence how often it was claimed; whoever claimed it before the last time has lost it
 * @param text what was said in the end; empty while it runs, or if nothing was
 */
public record GenerationTask(TaskId id, AccountId owner, UUID chat, TaskKind kind, String model, TokenPrice price,
        Allowance allowance, TaskState state, boolean cancelled, int fence, Optional<Ending> ending,
        Optional<String> text, Instant createdAt) {

    /** One that nobody has claimed yet. */
    static GenerationTask pending(AccountId owner, UUID chat, TaskKind kind, String model, TokenPrice price,
            Allowance allowance, TaskId id, Instant now) {
        return new GenerationTask(id, owner, chat, kind, model, price, allowance, TaskState.PENDING, false, 0,
                Optional.empty(), Optional.empty(), now);
    }

    /** The name under which credits are held for it. */
    static String holdKey(TaskId id) {
        return "task:" + id;
    }

    /**
     * Whoever knows the id may use the task; whoever signs in besides must be somebody who could know it.
     *
     * @throws Forbidden unless the actor owns the task or is an administrator
     */
    public void requireUser(SignedIn actor) {
        if (!actor.account().equals(owner) && !actor.isAdmin()) {
            throw new Forbidden("Insufficient permissions: You do not have access to this task");
        }
    }
}
