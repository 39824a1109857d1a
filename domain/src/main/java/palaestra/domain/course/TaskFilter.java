package palaestra.domain.course;

import java.util.Optional;
import java.util.Set;
import palaestra.domain.account.AccountId;

/**
 * Which tasks are wanted.
 *
 * @param owner empty for everybody's
 * @param states empty for none at all, which finds nothing; absent for any
 */
public record TaskFilter(Optional<AccountId> owner, Optional<Set<CourseTaskState>> states) {

    public TaskFilter {
        states = states.map(Set::copyOf);
    }
}
