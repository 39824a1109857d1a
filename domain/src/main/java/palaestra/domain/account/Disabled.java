package palaestra.domain.account;

import palaestra.domain.shared.Forbidden;

/** The password was right, and an administrator switched the account off. */
public class Disabled extends Forbidden {

    public Disabled() {
        super("This account is disabled.");
    }
}
