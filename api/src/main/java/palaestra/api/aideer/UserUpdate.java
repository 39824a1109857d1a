package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import palaestra.domain.account.AccountChange;

/** What shall become of an account: what is absent stays, a nickname of null goes. */
final class UserUpdate {

    private UserUpdate() {
    }

    /** @throws Refusal if something is wrong */
    static AccountChange read(JsonNode body) {
        Fields fields = Fields.of(body).require("username");
        String username = fields.text("username", 2, 50);
        var permission = Optional.ofNullable(Permissions.read(fields, null));
        String nickname = fields.nullableText("nickname", 1, 50);
        fields.check();
        return new AccountChange(username, permission,
                fields.has("nickname") ? Optional.ofNullable(nickname) : null);
    }
}
