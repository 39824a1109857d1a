package palaestra.domain.course;

import palaestra.domain.shared.Conflict;

/** The course platform does not let the account in. */
public class CatalogueRefusal extends Conflict {

    public CatalogueRefusal() {
        super("The course platform refuses your cx_username and cx_password.");
    }
}
