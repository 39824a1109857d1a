package palaestra.persistence.chat;

import palaestra.domain.chat.ListWindow;

/** The SQL of list pages, made of fixed parts and numbers only. */
final class Pages {

    private Pages() {
    }

    /** Ends with the identifier, so that rows that are equal by the key have one order. */
    static String orderBy(ListWindow window) {
        String direction = window.ascending() ? " asc" : " desc";
        return " order by " + switch (window.by()) {
            case ID -> "id" + direction;
            case TITLE -> "title collate \"C\"" + direction + ", id" + direction;
            case CREATE_TIME -> "created_at" + direction + ", id" + direction;
            case UPDATE_TIME -> "updated_at" + direction + ", id" + direction;
        };
    }

    /** Written out, because of a limit that it does not know the planner expects a tenth of the table. */
    static String part(long offset, long limit) {
        return " offset " + offset + " limit " + limit;
    }
}
