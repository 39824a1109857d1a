package palaestra.domain.course;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import palaestra.domain.account.AccountId;

/** Counts tasks. Every method needs a transaction. */
public interface CourseFigures {

    /**
     * How many tasks there are in each state; a state without tasks may be absent.
     *
     * @param owner empty for everybody's
     */
    Map<CourseTaskState, Long> countByState(Optional<AccountId> owner);

    /** The names of the accounts that there are. */
    Map<AccountId, String> usernames(Set<AccountId> accounts);
}
