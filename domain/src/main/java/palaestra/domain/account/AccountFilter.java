package palaestra.domain.account;

import java.util.Optional;

/**
 * Which accounts are wanted; what is empty does not matter.
 *
 * @param text stands literally within the name or the e-mail address, in any letter case
 * @param administrators whether they may administrate
 * @param active whether they are not disabled
 */
public record AccountFilter(Optional<String> text, Optional<Boolean> administrators, Optional<Boolean> active) {

    /** Anything longer is in no name and no address. */
    public static final int MAX_TEXT = 254;

    public static final AccountFilter ALL = new AccountFilter(Optional.empty(), Optional.empty(), Optional.empty());
}
