package palaestra.persistence.shared;

import java.sql.SQLException;

/** Tells that a row refers to one that is not there, or is there no more. */
public final class ForeignKeys {

    private static final String FOREIGN_KEY_VIOLATION = "23503";

    private ForeignKeys() {
    }

    /** @param constraint the name of the foreign key */
    public static boolean broken(String constraint, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && FOREIGN_KEY_VIOLATION.equals(sql.getSQLState())) {
                return sql.getMessage().contains('"' + constraint + '"');
            }
        }
        return false;
    }
}
