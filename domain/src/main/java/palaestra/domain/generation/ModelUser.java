package palaestra.domain.generation;

import java.util.Optional;
import palaestra.domain.account.AccountId;

/**
 * Who uses a model, for the record.
 *
 * @param account empty for anonymous use
 * @param dialect the name of the dialect that asks
 * @param confidential whether nobody may keep what is said, whatever the installation chose for other uses
 */
public record ModelUser(Optional<AccountId> account, String dialect, boolean confidential) {

    public ModelUser(Optional<AccountId> account, String dialect) {
        this(account, dialect, false);
    }

    /** For dialects that have rules of their own about keeping texts. */
    public static ModelUser confidential(Optional<AccountId> account, String dialect) {
        return new ModelUser(account, dialect, true);
    }

    public static ModelUser of(AccountId account, String dialect) {
        return new ModelUser(Optional.of(account), dialect);
    }
}
