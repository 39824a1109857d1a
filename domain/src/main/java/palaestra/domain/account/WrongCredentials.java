package palaestra.domain.account;

import palaestra.domain.shared.Invalid;

/** Name and password do not belong together. Says the same whether the name or the password is wrong. */
public class WrongCredentials extends Invalid {

    public WrongCredentials() {
        super("Invalid account or password");
    }
}
