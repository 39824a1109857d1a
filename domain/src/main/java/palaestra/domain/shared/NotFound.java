package palaestra.domain.shared;

/** The thing that was asked for does not exist, or not for this caller. */
public class NotFound extends DomainException {

    public NotFound(String message) {
        super(message);
    }
}
