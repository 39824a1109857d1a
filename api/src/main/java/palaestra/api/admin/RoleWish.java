package palaestra.api.admin;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.Locale;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import palaestra.domain.account.Role;

/** The role that an account gets. */
@Schema(name = "AdminRole")
public record RoleWish(
        @NotNull @Pattern(regexp = "user|programmer|admin", message = "must be user, programmer or admin")
        @Schema(enumeration = {"user", "programmer", "admin"}, examples = "programmer") String role) {

    Role toRole() {
        return Role.valueOf(role.toUpperCase(Locale.ROOT));
    }
}
