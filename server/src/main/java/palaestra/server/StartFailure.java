package palaestra.server;

/** Why Palaestra cannot start, in one line for the person who started it. */
class StartFailure extends RuntimeException {

    StartFailure(String message) {
        super(message);
    }

    /** @param cause goes to the log at FINE, never into the line */
    StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
