package palaestra.domain.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** All accounts; none of them is the reserved one, {@link AccountId#DELETED}. Every method needs a transaction. */
public interface Accounts {

    /**
     * Stores a new account and gives it its id.
     *
     * @throws UsernameTaken if the name is in use
     * @throws EmailTaken if the e-mail address is in use
     */
    void add(Account account);

    /**
     * Writes the changes of a locked account now, so that it is known whether its name and address are free.
     *
     * @throws UsernameTaken if the name is in use
     * @throws EmailTaken if the e-mail address is in use
     */
    void update(Account account);

    /** Deletes a locked account, with all that belongs to it alone. */
    void remove(Account account);

    /** In ascending order of their ids. */
    List<Account> list(long offset, int limit);

    Optional<Account> find(AccountId id);

    /** @param username in any letter case */
    Optional<Account> findByUsername(String username);

    /** @param email in any letter case */
    Optional<Account> findByEmail(String email);

    /** Finds the account and keeps others from changing it until the transaction ends. */
    Optional<Account> lock(AccountId id);

    /**
     * How many administrators could sign in at that time. Locks their rows until the transaction ends, so that two
     * transactions cannot each take away what the other one counted.
     */
    long countActiveAdministrators(Instant now);
}
