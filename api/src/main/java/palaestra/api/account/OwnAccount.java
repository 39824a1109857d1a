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
        @Schema(examples = "7") long id,
        @Schema(examples = "ada") String username,
        @Schema(nullable = true, examples = "Ada") String displayName,
        @Schema(enumeration = {"user", "programmer", "admin"}, examples = "user") String role,
        @Schema(examples = "100") long credits) {

    static OwnAccount of(Account account, long credits) {
        return new OwnAccount(account.id().value(), account.username(), account.displayName().orElse(null),
                account.role().name().toLowerCase(Locale.ROOT), credits);
    }
}
