package palaestra.domain.shared;

/** The request contradicts what is stored: a name is taken, a decision was already made. */
public class Conflict extends DomainException {

    public Conflict(String message) {
        super(message);
    }
}
