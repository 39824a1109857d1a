package palaestra.domain.statistics;

/** What is counted besides generations. Stored by name, by the triggers of the tables in which it happens. */
public enum EventKind {
    REGISTERED, SIGNED_IN, SIGN_IN_FAILED,
    TASK_STORED,
    /** For the first time, as the following two. */
    TASK_ASKED, TASK_ANSWERED,
    /** With the time since it was asked. */
    TASK_ADOPTED,
    ANSWER_GIVEN,
    /** With the credits, as the following two; without those of redeem codes. */
    CREDITS_ISSUED,
    CREDITS_REDEEMED, CREDITS_SPENT,
    PAIR_SHOWN, VOTE_FIRST, VOTE_SECOND, VOTE_TIE, VOTE_BOTH_BAD,
    COURSE_CREATED,
    /** Not if it goes on after a pause. */
    COURSE_STARTED,
    /** With the time since it was started, as the following two. */
    COURSE_COMPLETED,
    COURSE_FAILED, COURSE_CANCELLED
}
