package palaestra.domain.shared;

/** The request is understood and its content is not acceptable. */
public class Invalid extends DomainException {

    public Invalid(String message) {
        super(message);
    }
}
