package palaestra.domain.account;

import palaestra.domain.shared.Forbidden;

/** The change would leave Palaestra without an administrator who can sign in. */
public class LastAdministrator extends Forbidden {

    public LastAdministrator() {
        super("This is the last administrator; make another account an administrator first.");
    }
}
