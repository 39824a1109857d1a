package palaestra.api.messaging;

/** The addresses at the broker. */
final class Addresses {

    static final String QUEUE = "jakarta.jms.Queue";
    static final String TOPIC = "jakarta.jms.Topic";

    /** Course tasks to start: the number of one in each message. */
    static final String START = "palaestra.course.start";
    /** Messages of {@link #START} that cannot be processed. */
    static final String DEAD = "palaestra.course.dead";
    /** {@link News}. */
    static final String NEWS = "palaestra.course.news";
    /** On news: which node sent it. */
    static final String ORIGIN = "origin";

    private Addresses() {
    }
}
