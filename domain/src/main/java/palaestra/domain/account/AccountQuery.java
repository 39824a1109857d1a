package palaestra.domain.account;

import java.util.Optional;

/**
 * Which accounts an administrator wants to see, and in which order.
 *
 * @param text stands literally within the name or the e-mail address, in any letter case; empty for any
 * @param role empty for any
 * @param standing empty for any
 */
public record AccountQuery(Optional<String> text, Optional<Role> role, Optional<Standing> standing, Order order,
        boolean ascending) {

    /** Whether an account may enter. */
    public enum Standing {
        ACTIVE, BANNED, DISABLED
    }

    /** What lists are in the order of: what there is an index for. */
    public enum Order {
        CREATED, NAME, LAST_LOGIN
    }
}
