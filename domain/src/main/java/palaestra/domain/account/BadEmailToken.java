package palaestra.domain.account;

import palaestra.domain.shared.Conflict;

/** The token was never issued, or it expired, was used, or was replaced by a later one. */
public class BadEmailToken extends Conflict {

    public BadEmailToken() {
        super("This link is not valid any more; ask for another one.");
    }
}
