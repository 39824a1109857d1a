package palaestra.api.admin;

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

import java.util.OptionalDouble;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.generation.GenerationUsage.Outcome;
import palaestra.domain.statistics.Area;
import palaestra.domain.statistics.EventFigures;
import palaestra.domain.statistics.Figures;
import palaestra.domain.statistics.GenerationFigures;

/** The figures of one area at one time. */
public sealed interface FiguresData {

    static FiguresData of(Area area, Figures figures) {
        return switch (area) {
            case GENERATIONS -> Generations.of(figures.generations());
            case ACCOUNTS -> Accounts.of(figures);
            case FORUM -> Forum.of(figures.events());
            case CREDITS -> Credits.of(figures.events());
            case ARENA -> Arena.of(figures.events());
            case COURSES -> Courses.of(figures.events());
        };
    }

    /**
     * Uses of models.
     *
     * @param errors all that were neither answered nor cancelled
     * @param latencyMillis of the answered ones, to the end of the answer
     * @param firstTextMillis of those that were answered piece by piece, to the first piece
     */
    @Schema(name = "GenerationFigures")
    record Generations(long generations, long answered, long cancelled, long errors, Causes causes, long promptTokens,
            long outputTokens, Percentiles latencyMillis, Percentiles firstTextMillis) implements FiguresData {

        static Generations of(GenerationFigures figures) {
            return new Generations(figures.generations(), figures.of(Outcome.ANSWERED), figures.of(Outcome.CANCELLED),
                    figures.errors(), Causes.of(figures), figures.promptTokens(), figures.outputTokens(),
                    Percentiles.millis(figures.latency()), Percentiles.millis(figures.firstText()));
        }
    }

    /** Why models did not answer. */
    @Schema(name = "GenerationErrors")
    record Causes(long unreachable, long busy, long refused, long timedOut, long nonsense, long failed) {

        static Causes of(GenerationFigures figures) {
            return new Causes(figures.of(Outcome.UNREACHABLE), figures.of(Outcome.BUSY), figures.of(Outcome.REFUSED),
                    figures.of(Outcome.TIMED_OUT), figures.of(Outcome.NONSENSE), figures.of(Outcome.FAILED));
        }
    }

    /** @param active how many accounts did anything, each counted once */
    @Schema(name = "AccountFigures")
    record Accounts(long registered, long signIns, long failedSignIns, long active) implements FiguresData {

        static Accounts of(Figures figures) {
            EventFigures events = figures.events();
            return new Accounts(events.count(REGISTERED), events.count(SIGNED_IN), events.count(SIGN_IN_FAILED),
                    figures.active());
        }
    }

    /**
     * Help tasks.
     *
     * @param answered the tasks that got their first answer
     * @param adopted the tasks of which an answer was adopted for the first time
     * @param adoptionSeconds from the question to that
     */
    @Schema(name = "ForumFigures")
    record Forum(long stored, long asked, long answers, long answered, long adopted, Percentiles adoptionSeconds)
            implements FiguresData {

        static Forum of(EventFigures events) {
            return new Forum(events.count(TASK_STORED), events.count(TASK_ASKED), events.count(ANSWER_GIVEN),
                    events.count(TASK_ANSWERED), events.count(TASK_ADOPTED),
                    Percentiles.seconds(events.of(TASK_ADOPTED).durations()));
        }
    }

    /**
     * Credits.
     *
     * @param issued given to new accounts and by administrators
     * @param redeemed got for codes
     * @param redemptions how many codes
     */
    @Schema(name = "CreditFigures")
    record Credits(long issued, long redeemed, long spent, long redemptions) implements FiguresData {

        static Credits of(EventFigures events) {
            return new Credits(events.of(CREDITS_ISSUED).amount(), events.of(CREDITS_REDEEMED).amount(),
                    events.of(CREDITS_SPENT).amount(), events.count(CREDITS_REDEEMED));
        }
    }

    /** @param firstShare of the votes for one of two, those for what was shown first; null without such votes */
    @Schema(name = "ArenaFigures")
    record Arena(long pairs, long votes, long first, long second, long tie, long bothBad, Double firstShare)
            implements FiguresData {

        static Arena of(EventFigures events) {
            long first = events.count(VOTE_FIRST);
            long second = events.count(VOTE_SECOND);
            long tie = events.count(VOTE_TIE);
            long bothBad = events.count(VOTE_BOTH_BAD);
            return new Arena(events.count(PAIR_SHOWN), first + second + tie + bothBad, first, second, tie, bothBad,
                    rounded(events.share(VOTE_FIRST, VOTE_SECOND)));
        }
    }

    /**
     * Course tasks.
     *
     * @param successRate of those that came to their end, the completed ones; null without any
     * @param durationSeconds of the completed ones
     */
    @Schema(name = "CourseTaskFigures")
    record Courses(long created, long started, long completed, long failed, long cancelled, Double successRate,
            Percentiles durationSeconds) implements FiguresData {

        static Courses of(EventFigures events) {
            return new Courses(events.count(COURSE_CREATED), events.count(COURSE_STARTED),
                    events.count(COURSE_COMPLETED), events.count(COURSE_FAILED), events.count(COURSE_CANCELLED),
                    rounded(events.share(COURSE_COMPLETED, COURSE_FAILED)),
                    Percentiles.seconds(events.of(COURSE_COMPLETED).durations()));
        }
    }

    private static Double rounded(OptionalDouble share) {
        return share.isEmpty() ? null : Math.round(share.getAsDouble() * 10_000) / 10_000.0;
    }
}
