package palaestra.api.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.account.AccountAdministration;
import palaestra.domain.account.AccountFilter;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.AccountPage;
import palaestra.domain.account.AccountSupervision;
import palaestra.domain.account.SignedIn;
import palaestra.domain.shared.Conflict;

/** Everybody's accounts, for administrators. */
@Path("/admin/users")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class AdminUsersResource {

    private final CurrentAccount caller;
    private final Accounts accounts;
    private final AccountSupervision supervision;
    private final AccountAdministration administration;
    private final Pages pages;

    protected AdminUsersResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public AdminUsersResource(CurrentAccount caller, Accounts accounts, AccountSupervision supervision,
            AccountAdministration administration, Pages pages) {
        this.caller = caller;
        this.accounts = accounts;
        this.supervision = supervision;
        this.administration = administration;
        this.pages = pages;
    }

    @GET
    @Operation(operationId = "courseUsers", summary = "All accounts, newest first (administrators)")
    @Parameter(name = "page", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(name = "page_size", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "search", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING),
            description = "Stands within the name or the e-mail address")
    @Parameter(name = "role", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"user", "admin"}))
    @Parameter(name = "is_active", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.BOOLEAN))
    @APIResponse(responseCode = "200", description = "A page",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "422", description = "A parameter is out of its bounds",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Page<UserData> list(@Context UriInfo uri) {
        PageRequest page = pages.of(uri.getQueryParameters());
        Optional<String> search = Queries.text(uri.getQueryParameters(), "search");
        Optional<String> role = Queries.text(uri.getQueryParameters(), "role");
        if (role.filter(name -> !name.equals("admin") && !name.equals("user")).isPresent()) {
            return Page.of(List.of(), 0, page);
        }
        AccountPage found = supervision.search(caller.require(), new AccountFilter(search,
                role.map("admin"::equals), Queries.flag(uri.getQueryParameters(), "is_active")), page.offset(),
                page.size());
        return Page.of(found.accounts().stream().map(UserData::of).toList(), found.total(), page);
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "courseUser", summary = "An account (administrators)")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(schema = @Schema(implementation = UserData.class)))
    @APIResponse(responseCode = "404", description = "There is no such account",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public UserData read(@PathParam("id") String id) {
        return UserData.of(accounts.require(account(id)));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseChangeUser", summary = "Change an account (administrators)",
            description = "A new password, or disabling, ends all its sessions. The name cannot be changed here.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(schema = @Schema(implementation = UserData.class)))
    @APIResponse(responseCode = "400", description = "The e-mail address is taken, or it would disable oneself",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "403", description = "It is the last administrator",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such account",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public UserData change(@PathParam("id") String id, @Valid UserChangeRequest change) {
        return UserData.of(supervision.revise(caller.require(), account(id), change.toRevision()));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "courseDeleteUser", summary = "Delete somebody else's account (administrators)")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "Deleted",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = "It is one's own",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such account",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message delete(@PathParam("id") String id) {
        SignedIn me = caller.require();
        if (account(id).equals(me.account())) {
            throw new Conflict("You cannot delete your own account here.");
        }
        administration.delete(me, account(id));
        return Message.of("The account is deleted.");
    }

    private static AccountId account(String id) {
        return new AccountId(Numbers.whole("id", id));
    }
}
