package palaestra.domain.account;

import palaestra.domain.shared.Conflict;

/** Another account has this name, perhaps in other letter case. */
public class UsernameTaken extends Conflict {

    public UsernameTaken() {
        super("Username is already taken.");
    }
}
