package palaestra.domain.arena;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Boards, one of each kind a day: the last of the day stays. Every method needs a transaction. */
public interface Boards {

    void save(Board board);

    /** The board as it was at the end of that day: the latest that is not newer. */
    Optional<Board> find(Board.Key key, LocalDate day);

    /** A user's own ratings, oldest first, by how many votes they were made after. */
    List<Snapshot> snapshots(long user);

    /** Does nothing if there is one after that many votes. */
    void save(long user, Snapshot snapshot);

    /** A user's own ratings. */
    record Snapshot(int afterVotes, List<PersonalScore> scores) {
    }

    /** @param votes how many of the user's votes were about the model */
    record PersonalScore(String model, double score, int votes) {
    }
}
