package palaestra.domain.shared;

/** What was asked for costs something, and the account has nothing left that is not held for something else. */
public class OutOfCredits extends DomainException {

    public OutOfCredits(String message) {
        super(message);
    }
}
