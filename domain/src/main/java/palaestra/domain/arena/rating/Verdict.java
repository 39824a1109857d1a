package palaestra.domain.arena.rating;

/** How somebody judged two answers, one shown first (on top) and one second. */
public enum Verdict {
    FIRST(1),
    SECOND(0),
    TIE(0.5),
    /** Neither is any good. For the scores of the two against each other that is as good as a tie. */
    BOTH_BAD(0.5);

    private final double share;

    Verdict(double share) {
        this.share = share;
    }

    /** The part of one win that the first answer gets. */
    public double share() {
        return share;
    }
}
