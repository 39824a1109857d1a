package palaestra.domain.shared;

/**
 * The application cannot start as it is configured. The message is one line for its operator: it names what is wrong
 * and what to do, and holds no secret.
 */
public class StartRefused extends RuntimeException {

    public StartRefused(String message) {
        super(message);
    }

    public StartRefused(String message, Throwable cause) {
        super(message, cause);
    }
}
