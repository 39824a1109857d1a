package palaestra.domain.account;

import palaestra.domain.shared.Conflict;

/** Another account has this e-mail address, perhaps in other letter case. */
public class EmailTaken extends Conflict {

    public EmailTaken() {
        super("Email is already registered.");
    }
}
