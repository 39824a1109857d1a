package palaestra.api.aideer;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import palaestra.api.security.CurrentAccount;
import palaestra.domain.account.SignedIn;
import palaestra.domain.generation.task.GenerationTask;
import palaestra.domain.generation.task.TaskId;
import palaestra.domain.generation.task.TaskService;

/** Who may use a task: whoever knows its id, unless he signs in as somebody else than its owner. */
@ApplicationScoped
public class TaskAccess {

    private final TaskService tasks;
    private final CurrentAccount caller;
    private final Credentials credentials;
    private final boolean tokenRequired;

    protected TaskAccess() {
        this(null, null, null, false);
    }

    @Inject
    public TaskAccess(TaskService tasks, CurrentAccount caller, Credentials credentials,
            @ConfigProperty(name = "palaestra.aideer.task-token-required", defaultValue = "false")
            boolean tokenRequired) {
        this.tasks = tasks;
        this.caller = caller;
        this.credentials = credentials;
        this.tokenRequired = tokenRequired;
    }

    /**
     * @param authorization the header; null if there is none
     * @throws Refusal if the id is none, or the token is absent or wrong
     * @throws palaestra.domain.generation.task.NoSuchTask if there is no such task
     * @throws palaestra.domain.shared.Forbidden if it is somebody else's
     */
    GenerationTask find(String id, String authorization) {
        Optional<SignedIn> signedIn = caller.find();
        if (signedIn.isEmpty() && (tokenRequired || Credentials.bearer(authorization).isPresent())) {
            throw credentials.refusal(authorization);
        }
        GenerationTask task = tasks.find(new TaskId(Parameters.uuid("task_id", id)));
        signedIn.ifPresent(task::requireUser);
        return task;
    }
}
