package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import palaestra.domain.account.Permission;
import palaestra.domain.account.ProfileChange;
import palaestra.domain.account.Registration;
import palaestra.domain.account.Role;

/** A wish for an account. */
record NewUser(String username, String password, Permission permission, String nickname) {

    /** @throws Refusal if something is wrong */
    static NewUser read(JsonNode body) {
        Fields fields = Fields.of(body).require("username").require("password");
        String username = fields.text("username", 2, 50);
        String password = fields.text("password", 6, 255);
        Permission permission = Permissions.read(fields, Permission.USER);
        String nickname = fields.nullableText("nickname", 1, 50);
        fields.check();
        return new NewUser(username, password, permission, nickname);
    }

    Registration registration() {
        return new Registration(username, password, null, Role.USER);
    }

    ProfileChange profile() {
        return new ProfileChange(nickname, null, null);
    }

    /** Hides the password from logs. */
    @Override
    public String toString() {
        return "NewUser[" + username + "]";
    }
}
