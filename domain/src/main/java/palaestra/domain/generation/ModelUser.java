package palaestra.domain.generation;

import java.util.Optional;
import palaestra.domain.account.AccountId;

/**
 * Who uses a model, for the record.
 *
 * @param account empty for anonymous use
 * @param dialect the name of the dialect that asks
 */
public record ModelUser(Optional<AccountId> account, String dialect) {

    public static ModelUser of(AccountId account, String dialect) {
        return new ModelUser(Optional.of(account), dialect);
    }
}
