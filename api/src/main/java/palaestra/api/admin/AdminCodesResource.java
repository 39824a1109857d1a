package palaestra.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
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
import palaestra.domain.account.SignedIn;
import palaestra.domain.credit.CodeLine;
import palaestra.domain.credit.CodeLine.State;
import palaestra.domain.credit.CreditSupervision;

/** Redeem codes: the used ones, too. */
@Path("/codes")
@ApplicationScoped
@Speaks(AdminErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Administration")
public class AdminCodesResource {

    private static final List<String> COLUMNS = List.of("code", "value", "state", "created_at", "expires_at",
            "redeemed_at", "redeemed_by");

    private final CurrentAccount caller;
    private final CreditSupervision codes;
    private final Clock clock;

    protected AdminCodesResource() {
        this(null, null, null);
    }

    @Inject
    public AdminCodesResource(CurrentAccount caller, CreditSupervision codes, Clock clock) {
        this.caller = caller;
        this.codes = codes;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "adminCodes", summary = "All redeem codes, newest first (administrators)")
    @Parameter(name = "page", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(name = "size", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"unused", "redeemed", "expired"}))
    @Parameter(name = "search", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING),
            description = "A whole code, in any letter case")
    @APIResponse(responseCode = "200", description = "A page of codes",
            content = @Content(schema = @Schema(implementation = Listing.class)))
    @APIResponse(responseCode = "422", description = "A parameter is out of its bounds",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Listing<CodeData> list(@Context UriInfo uri) {
        ListQuery query = new ListQuery(uri);
        Instant now = clock.instant();
        return Listing.of(codes.codes(caller.require(), query.choice("state", State.class), query.text("search"),
                query.rows()), query, line -> CodeData.of(line, now));
    }

    @GET
    @Path("export")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(operationId = "adminCodesExport", summary = "Redeem codes as a file (administrators)",
            description = "The newest first, at most 100,000.")
    @Parameter(name = "format", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"csv", "json"}, defaultValue = "csv"))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"unused", "redeemed", "expired"}))
    @APIResponse(responseCode = "200", description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response export(@Context UriInfo uri) {
        ListQuery query = new ListQuery(uri);
        SignedIn administrator = caller.require();
        Optional<State> state = query.choice("state", State.class);
        Instant now = clock.instant();
        Export<CodeLine> file = new Export<>("redeem-codes", COLUMNS, line -> cells(CodeData.of(line, now)));
        return file.answer(query.csv(), (last, limit) -> codes.codesBefore(administrator,
                last.map(CodeLine::id).orElse(Long.MAX_VALUE), state, limit));
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "adminMakeCodes", summary = "Make redeem codes (administrators)",
            description = "Nobody can guess them.")
    @APIResponse(responseCode = "201", description = "The codes",
            content = @Content(schema = @Schema(implementation = MadeCodes.class)))
    @APIResponse(responseCode = "422", description = "A parameter is out of its bounds",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Response make(@Valid @NotNull CodesWish wish) {
        List<String> made = codes.makeCodes(caller.require(), wish.count(), wish.value(),
                Optional.ofNullable(wish.expiresAt())).stream().map(code -> code.code()).toList();
        return Response.status(Response.Status.CREATED).entity(new MadeCodes(made)).build();
    }

    @POST
    @Path("{id}/withdraw")
    @Operation(operationId = "adminWithdrawCode", summary = "Make a redeem code worth nothing (administrators)")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "It is gone",
            content = @Content(schema = @Schema(implementation = Done.class)))
    @APIResponse(responseCode = "404", description = "There is no such code, or somebody has redeemed it",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Done withdraw(@PathParam("id") String id) {
        codes.withdraw(caller.require(), Ids.code(id));
        return new Done("The code is worth nothing any more.");
    }

    private static List<?> cells(CodeData code) {
        return Arrays.asList(code.code(), code.value(), code.state(), code.createdAt(), code.expiresAt(),
                code.redeemedAt(), code.redeemer());
    }
}
