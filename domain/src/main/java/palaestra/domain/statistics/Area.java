package palaestra.domain.statistics;

import static palaestra.domain.statistics.EventKind.ANSWER_GIVEN;
import static palaestra.domain.statistics.EventKind.COURSE_CANCELLED;
import static palaestra.domain.statistics.EventKind.COURSE_COMPLETED;
import static palaestra.domain.statistics.EventKind.COURSE_CREATED;
import static palaestra.domain.statistics.EventKind.COURSE_FAILED;
import static palaestra.domain.statistics.EventKind.COURSE_STARTED;
import static palaestra.domain.statistics.EventKind.CREDITS_ISSUED;
import static palaestra.domain.statistics.EventKind.CREDITS_REDEEMED;
import static palaestra.domain.statistics.EventKind.CREDITS_SPENT;
import static palaestra.domain.statistics.EventKind.PAIR_SHOWN;
import static palaestra.domain.statistics.EventKind.REGISTERED;
import static palaestra.domain.statistics.EventKind.SIGNED_IN;
import static palaestra.domain.statistics.EventKind.SIGN_IN_FAILED;
import static palaestra.domain.statistics.EventKind.TASK_ADOPTED;
import static palaestra.domain.statistics.EventKind.TASK_ANSWERED;
import static palaestra.domain.statistics.EventKind.TASK_ASKED;
import static palaestra.domain.statistics.EventKind.TASK_STORED;
import static palaestra.domain.statistics.EventKind.VOTE_BOTH_BAD;
import static palaestra.domain.statistics.EventKind.VOTE_FIRST;
import static palaestra.domain.statistics.EventKind.VOTE_SECOND;
import static palaestra.domain.statistics.EventKind.VOTE_TIE;

import java.util.EnumSet;
import java.util.Set;

/** What there are figures of. */
public enum Area {
    GENERATIONS(Set.of(), EnumSet.of(Split.NONE, Split.MODEL, Split.LANGUAGE, Split.DIALECT)),
    ACCOUNTS(EnumSet.of(REGISTERED, SIGNED_IN, SIGN_IN_FAILED), EnumSet.of(Split.NONE)),
    FORUM(EnumSet.of(TASK_STORED, TASK_ASKED, TASK_ANSWERED, TASK_ADOPTED, ANSWER_GIVEN), EnumSet.of(Split.NONE)),
    CREDITS(EnumSet.of(CREDITS_ISSUED, CREDITS_REDEEMED, CREDITS_SPENT), EnumSet.of(Split.NONE, Split.KIND)),
    ARENA(EnumSet.of(PAIR_SHOWN, VOTE_FIRST, VOTE_SECOND, VOTE_TIE, VOTE_BOTH_BAD),
            EnumSet.of(Split.NONE, Split.KIND)),
    COURSES(EnumSet.of(COURSE_CREATED, COURSE_STARTED, COURSE_COMPLETED, COURSE_FAILED, COURSE_CANCELLED),
            EnumSet.of(Split.NONE));

    private final Set<EventKind> events;
    private final Set<Split> splits;

    Area(Set<EventKind> events, Set<Split> splits) {
        this.events = Set.copyOf(events);
        this.splits = Set.copyOf(splits);
    }

    /** What is counted; nothing for generations, which have a record of their own. */
    public Set<EventKind> events() {
        return events;
    }

    public boolean canBeSplitBy(Split split) {
        return splits.contains(split);
    }
}
