package palaestra.domain.arena;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import palaestra.domain.arena.rating.Judgement;
import palaestra.domain.arena.rating.Verdict;

/** Votes, one by one and counted. Every method needs a transaction. */
public interface Votes {

    /** @return false if there is a vote on these two answers */
    boolean add(Vote vote);

    /** What was preferred of these two answers; empty if it was neither, or if there is no vote. */
    Optional<UUID> winner(UUID one, UUID other);

    /** Counts a vote for the ratings. */
    void count(Vote vote);

    /** A user's votes that compare two models, oldest first. */
    List<Judgement> judgements(long user, TaskKind kind, int limit);

    /**
     * All votes of that kind, counted.
     *
     * @param language null for all
     * @param from the first day; null for the very first
     */
    List<Tally> tallies(TaskKind kind, String language, LocalDate from);

    /** How many votes of that kind count, in all languages and in each that has at least {@code least}. */
    List<LanguageVotes> languages(TaskKind kind, int least, int limit);

    /** The next votes by number, for export. */
    List<ExportedVote> after(long id, int limit);

    /** Equal votes. */
    record Tally(String first, String second, Verdict verdict, long votes) {
    }

    /** @param language null for all together */
    record LanguageVotes(String language, long votes) {
    }

    /**
     * A vote as it leaves the house.
     *
     * @param user a number that stands for the voter; null after he was erased
     * @param language null where unknown
     */
    record ExportedVote(long id, Instant at, TaskKind kind, String language, String first, String second,
            Verdict verdict, long choiceMillis, Long user, Privacy privacy, UUID pair) {
    }
}
