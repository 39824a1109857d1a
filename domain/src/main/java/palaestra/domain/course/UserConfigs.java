package palaestra.domain.course;

import palaestra.domain.account.AccountId;

/** All configurations. Every method needs a transaction. */
public interface UserConfigs {

    /**
     * The account's configuration; stored with the defaults if there was none. Keeps others from changing it until the
     * transaction ends.
     */
    UserConfig lock(AccountId account);

    /** The account's configuration; with the defaults, and not stored, if there is none. */
    UserConfig read(AccountId account);
}
