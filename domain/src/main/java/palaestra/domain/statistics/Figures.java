package palaestra.domain.statistics;

/**
 * All that is known of a time.
 *
 * @param active how many accounts did anything: signed in, used a model, wrote in the forum, judged in the arena, or
 *        had a course task made, started or ended
 */
public record Figures(GenerationFigures generations, EventFigures events, long active) {

    public static final Figures NONE = new Figures(GenerationFigures.NONE, EventFigures.NONE, 0);

    /** Of both times together; who was active is not known of them together, hence nobody. */
    public Figures plus(Figures other) {
        return new Figures(generations.plus(other.generations), events.plus(other.events), 0);
    }

    Figures withActive(long accounts) {
        return new Figures(generations, events, accounts);
    }

    /** To rank groups by. */
    long weight() {
        return generations.generations()
                + events.tallies().values().stream().mapToLong(Tally::events).sum();
    }
}
