package palaestra.domain.shared;

/** The caller is known and may not do this. */
public class Forbidden extends DomainException {

    public Forbidden(String message) {
        super(message);
    }
}
