package palaestra.domain.arena;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** Who uses the arena. Every method needs a transaction. */
public interface ArenaUsers {

    Optional<ArenaUser> find(String userId);

    /** The user of that id, who begins to exist if there was none. */
    ArenaUser ensure(String userId, Instant now);

    /** @return false if the id belongs to an account already */
    boolean link(String userId, AccountId account, Instant now);

    /** Writes down what the account says about itself, and whether nobody has a password for it. */
    void addProfile(AccountId account, ArenaProfile profile, boolean passwordless);

    /** Changes what is not null. */
    void updateProfile(AccountId account, ArenaProfile profile);

    ArenaProfile profile(AccountId account);

    boolean isPasswordless(AccountId account);

    /** @return true for the one caller who may set the account's first password */
    boolean claim(AccountId account);

    /** Counts a vote. */
    void voted(long user, TaskKind kind, boolean first, boolean hasty);

    /** The users with at least 20 votes, those with the most first. */
    List<VoterRecord> busiest(int limit);
}
