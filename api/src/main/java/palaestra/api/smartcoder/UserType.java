package palaestra.api.smartcoder;

import java.util.Arrays;
import palaestra.domain.account.Role;
import palaestra.domain.shared.Invalid;

/** SmartCoder's names of the roles. Nobody can register as an administrator. */
enum UserType {
    COMMONUSER(Role.USER),
    PROGRAMMER(Role.PROGRAMMER),
    ADMIN(Role.ADMIN);

    private final Role role;

    UserType(Role role) {
        this.role = role;
    }

    static UserType of(Role role) {
        return Arrays.stream(values()).filter(type -> type.role == role).findFirst().orElseThrow();
    }

    /**
     * The role that somebody may choose at registration.
     *
     * @param name in any letter case; null means the common user
     * @throws Invalid for any other name
     */
    static Role chosen(String name) {
        if (name == null || COMMONUSER.name().equalsIgnoreCase(name)) {
            return Role.USER;
        }
        if (PROGRAMMER.name().equalsIgnoreCase(name)) {
            return Role.PROGRAMMER;
        }
        throw new Invalid("Invalid userType");
    }
}
