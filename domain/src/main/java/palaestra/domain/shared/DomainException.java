package palaestra.domain.shared;

/**
 * A refusal that the domain decides, as opposed to a fault. Unchecked, so that it rolls back the transaction it is
 * thrown in. The message is one English sentence for the person who made the request: it says what to do next and
 * never holds secrets, SQL or text that the caller sent.
 */
public abstract class DomainException extends RuntimeException {

    protected DomainException(String message) {
        super(message);
    }

    protected DomainException(String message, Throwable cause) {
        super(message, cause);
    }
}
