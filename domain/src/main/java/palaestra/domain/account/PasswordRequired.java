package palaestra.domain.account;

import palaestra.domain.shared.Invalid;

/** The account has a password, and its owner must give it as proof. */
public class PasswordRequired extends Invalid {

    public PasswordRequired() {
        super("Old password is required");
    }
}
