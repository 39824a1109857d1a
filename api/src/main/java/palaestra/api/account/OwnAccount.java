package palaestra.api.account;

import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Account;

/**
 * The account that is signed in.
 *
 * @param displayName null for nothing but the name
 */
@Schema(name = "OwnAccount")
public record OwnAccount(
        @Schema(example = "7") long id,
        @Schema(example = "ada") String username,
        @Schema(nullable = true, example = "Ada") String displayName,
        @Schema(enumeration = {"user", "programmer", "admin"}, example = "user") String role,
        @Schema(example = "100") long credits) {

    static OwnAccount of(Account account, long credits) {
        return new OwnAccount(account.id().value(), account.username(), account.displayName().orElse(null),
                account.role().name().toLowerCase(Locale.ROOT), credits);
    }
}
