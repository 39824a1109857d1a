package palaestra.domain.course;

import palaestra.domain.shared.Conflict;

/** The catalogue wants the name of an account, and the owner gave none. */
public class NoCatalogueAccount extends Conflict {

    public NoCatalogueAccount() {
        super("Set cx_username and cx_password in your configuration first.");
    }
}
