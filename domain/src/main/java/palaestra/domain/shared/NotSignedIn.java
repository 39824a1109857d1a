package palaestra.domain.shared;

/** The request needs a live session and brings none. */
public class NotSignedIn extends DomainException {

    public NotSignedIn(String message) {
        super(message);
    }
}
