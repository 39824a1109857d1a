package palaestra.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
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
import palaestra.domain.account.AccountInspection;
import palaestra.domain.account.AccountLine;
import palaestra.domain.account.AccountQuery;
import palaestra.domain.account.AccountQuery.Order;
import palaestra.domain.account.AccountQuery.Standing;
import palaestra.domain.account.Role;
import palaestra.domain.account.SignedIn;
import palaestra.domain.credit.CreditSupervision;

/** Looks for accounts. */
@Path("/accounts")
@ApplicationScoped
@Speaks(AdminErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Administration")
public class AccountsResource {

    private static final int ENTRIES = 100;
    private static final Export<AccountLine> FILE = new Export<>("accounts",
            List.of("id", "username", "email", "role", "standing", "created_at", "last_login_at", "credits"),
            line -> {
                AccountData account = AccountData.of(line);
                return Arrays.asList(account.id(), account.username(), account.email(), account.role(),
                        account.standing(), account.createdAt(), account.lastLoginAt(), account.credits());
            });

    private final CurrentAccount caller;
    private final AccountInspection accounts;
    private final CreditSupervision credits;

    protected AccountsResource() {
        this(null, null, null);
    }

    @Inject
    public AccountsResource(CurrentAccount caller, AccountInspection accounts, CreditSupervision credits) {
        this.caller = caller;
        this.accounts = accounts;
        this.credits = credits;
    }

    @GET
    @Operation(operationId = "adminAccounts", summary = "All accounts (administrators)",
            description = "The newest first, unless something else is wished.")
    @Parameter(name = "page", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(name = "size", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "search", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING),
            description = "Stands within the name or the e-mail address")
    @Parameter(name = "role", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"user", "programmer", "admin"}))
    @Parameter(name = "standing", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"active", "banned", "disabled"}))
    @Parameter(name = "sort", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"created", "name", "last-login"}, defaultValue = "created"))
    @Parameter(name = "order", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"asc", "desc"}, defaultValue = "desc"))
    @APIResponse(responseCode = "200", description = "A page of accounts",
            content = @Content(schema = @Schema(implementation = Listing.class)))
    @APIResponse(responseCode = "403", description = "Not an administrator",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "422", description = "A parameter is out of its bounds",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Listing<AccountData> list(@Context UriInfo uri) {
        ListQuery query = new ListQuery(uri);
        return Listing.of(accounts.search(caller.require(), wanted(query), query.rows()), query, AccountData::of);
    }

    @GET
    @Path("export")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(operationId = "adminAccountsExport", summary = "Accounts as a file (administrators)",
            description = "In the order of their ids, at most 100,000; with the filters of the list.")
    @Parameter(name = "format", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"csv", "json"}, defaultValue = "csv"))
    @Parameter(name = "search", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING),
            description = "As in the list, and so are role and standing")
    @APIResponse(responseCode = "200", description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response export(@Context UriInfo uri) {
        ListQuery query = new ListQuery(uri);
        SignedIn administrator = caller.require();
        AccountQuery wanted = wanted(query);
        return FILE.answer(query.csv(), (last, limit) -> accounts.after(administrator,
                last.map(line -> line.id().value()).orElse(0L), wanted, limit));
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "adminAccount", summary = "An account (administrators)")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(schema = @Schema(implementation = AccountData.class)))
    @APIResponse(responseCode = "404", description = "There is no such account",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public AccountData read(@PathParam("id") String id) {
        return AccountData.of(accounts.read(caller.require(), Ids.account(id)));
    }

    @GET
    @Path("{id}/credits")
    @Operation(operationId = "adminAccountCredits", summary = "What changed an account's credits (administrators)",
            description = "The latest 100 changes, the newest first.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The changes",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CreditEntryData.class)))
    @APIResponse(responseCode = "404", description = "There is no such account",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public List<CreditEntryData> credits(@PathParam("id") String id) {
        SignedIn administrator = caller.require();
        accounts.read(administrator, Ids.account(id));
        return credits.entries(administrator, Ids.account(id), ENTRIES).stream().map(CreditEntryData::of).toList();
    }

    private static AccountQuery wanted(ListQuery query) {
        return new AccountQuery(query.text("search"), query.choice("role", Role.class),
                query.choice("standing", Standing.class), query.choice("sort", Order.class).orElse(Order.CREATED),
                query.ascending());
    }
}
