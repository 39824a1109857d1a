package palaestra.api.aideer;

import palaestra.domain.account.Permission;

/** Permissions as this dialect numbers them: in ascending order from 0. */
final class Permissions {

    private static final Bounds BOUNDS = Bounds.closed(0, Permission.values().length - 1);

    private Permissions() {
    }

    /** @param standard if there is none */
    static Permission read(Fields fields, Permission standard) {
        Long number = fields.whole("permission", BOUNDS);
        return number == null ? standard : Permission.values()[number.intValue()];
    }
}
