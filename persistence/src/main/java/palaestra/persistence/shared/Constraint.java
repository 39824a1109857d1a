package palaestra.persistence.shared;

import java.sql.SQLException;

/** The kinds of constraints that a statement may be refused for, known by PostgreSQL's codes (appendix A). */
public enum Constraint {

    /** Refers to a row that is not there, or is there no more. */
    FOREIGN_KEY("23503"),
    /** Has what another row has. */
    UNIQUE("23505");

    private final String state;

    Constraint(String state) {
        this.state = state;
    }

    /**
     * Whether this is why the statement was refused.
     *
     * @param name of the constraint
     */
    public boolean broken(String name, Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && state.equals(sql.getSQLState())) {
                return sql.getMessage().contains('"' + name + '"');
            }
        }
        return false;
    }
}
