package palaestra.api.aideer;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Account;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.Permission;

/** An account. */
@Schema(name = "AIDeerUser")
public record UserRead(
        @Schema(examples = "ada") String username,
        @Schema(description = "0 visitor, 1 user, 2 administrator", minimum = "0", maximum = "2", examples = "1")
        int permission,
        @Schema(nullable = true, examples = "Ada") String nickname,
        @Schema(examples = "7") long id,
        @Schema(description = "A path on this server", examples = AvatarPath.DEFAULT) String avatar,
        @Schema(description = "One's own credits; 0 for everybody else's", examples = "100")
        @JsonProperty("credits_left") long creditsLeft) {

    static final UserRead DELETED = new UserRead("deleted", Permission.USER.ordinal(), null,
            AccountId.DELETED.value(), AvatarPath.DEFAULT, 0);

    static UserRead of(Account account, long creditsLeft) {
        return new UserRead(account.username(), account.permission().ordinal(), account.displayName().orElse(null),
                account.id().value(), AvatarPath.of(account), creditsLeft);
    }

    /** What others see of an account. */
    static UserRead of(Account account) {
        return of(account, 0);
    }
}
