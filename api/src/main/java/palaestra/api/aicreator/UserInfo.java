package palaestra.api.aicreator;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Account;

/**
 * An account, as it is told to its owner.
 *
 * @param userName the account's name where it has chosen no other
 * @param userAvatar null for none
 * @param userProfile null for none
 * @param token of the session that was opened; absent where none was
 */
@Schema(name = "AICreatorUser")
public record UserInfo(long id, String userAccount, String userName, String userAvatar, String userProfile,
        String userRole, String createTime, String updateTime,
        @JsonInclude(JsonInclude.Include.NON_NULL) String token) {

    static UserInfo of(Account account, Instant now) {
        return withToken(account, now, null);
    }

    static UserInfo withToken(Account account, Instant now, String token) {
        return new UserInfo(account.id().value(), account.username(),
                account.displayName().orElse(account.username()), account.avatar().orElse(null),
                account.profileText().orElse(null), UserRole.of(account, now).wireName(),
                LocalTime.write(account.createdAt()), LocalTime.write(account.updatedAt()), token);
    }
}
