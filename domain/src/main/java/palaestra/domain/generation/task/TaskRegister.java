package palaestra.domain.generation.task;

import java.util.Optional;
import palaestra.domain.account.AccountId;
import palaestra.domain.shared.Found;
import palaestra.domain.shared.Rows;

/** Everybody's tasks, newest first. Needs a transaction. */
public interface TaskRegister {

    /** What is empty does not matter. */
    Found<TaskLine> search(Optional<TaskState> state, Optional<AccountId> owner, Rows rows);
}
