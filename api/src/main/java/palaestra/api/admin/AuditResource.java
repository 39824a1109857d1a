package palaestra.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.account.SignedIn;
import palaestra.domain.audit.AuditInspection;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditLine;
import palaestra.domain.audit.AuditQuery;

/** Looks things up in the audit trail. */
@Path("/audit")
@ApplicationScoped
@Speaks(AdminErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Administration")
public class AuditResource {

    private static final Export<AuditLine> FILE = new Export<>("audit",
            List.of("id", "at", "kind", "level", "actor", "actor_name", "subject", "subject_name", "address"),
            line -> Arrays.asList(line.id(), line.at(), AuditData.word(line.kind()), ListQuery.word(line.level()),
                    line.actor(), line.actorName(), line.subject(), line.subjectName(), line.address()));

    private final CurrentAccount caller;
    private final AuditInspection trail;

    protected AuditResource() {
        this(null, null);
    }

    @Inject
    public AuditResource(CurrentAccount caller, AuditInspection trail) {
        this.caller = caller;
        this.trail = trail;
    }

    @GET
    @Operation(operationId = "adminAudit", summary = "The audit trail, newest first (administrators)",
            description = "The next page begins behind next; new entries move nothing.")
    @Parameter(name = "size", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "behind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING),
            description = "What the page before said as next; the first page unless given")
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING),
            description = "Such as sign-in-failed")
    @Parameter(name = "level", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"info", "warning", "error"}))
    @Parameter(name = "account", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"), description = "Did it, or it was done to")
    @Parameter(name = "from", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date-time"))
    @Parameter(name = "to", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, format = "date-time"), description = "Exclusive")
    @APIResponse(responseCode = "200", description = "A page of entries",
            content = @Content(schema = @Schema(implementation = AuditPageData.class)))
    @APIResponse(responseCode = "422", description = "A parameter is out of its bounds",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public AuditPageData list(@Context UriInfo uri) {
        ListQuery query = new ListQuery(uri);
        int size = query.size();
        List<AuditLine> lines = trail.search(caller.require(), wanted(query),
                query.text("behind").map(AuditPlaces::read), size + 1);
        return AuditPageData.of(lines, size);
    }

    @GET
    @Path("export")
    @Produces({"text/csv", MediaType.APPLICATION_JSON})
    @Operation(operationId = "adminAuditExport", summary = "The audit trail as a file (administrators)",
            description = "The newest first, at most 100,000; with the filters of the list.")
    @Parameter(name = "format", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"csv", "json"}, defaultValue = "csv"))
    @Parameter(name = "kind", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING),
            description = "As in the list, and so are level, account, from and to")
    @APIResponse(responseCode = "200", description = "The file",
            content = @Content(mediaType = "text/csv", schema = @Schema(implementation = String.class)))
    public Response export(@Context UriInfo uri) {
        ListQuery query = new ListQuery(uri);
        SignedIn administrator = caller.require();
        AuditQuery wanted = wanted(query);
        return FILE.answer(query.csv(), (last, limit) -> trail.search(administrator, wanted,
                last.map(AuditLine::place), limit));
    }

    private static AuditQuery wanted(ListQuery query) {
        return new AuditQuery(query.choice("kind", AuditKind.class).map(AuditKind::name),
                query.choice("level", AuditKind.Level.class), query.account("account"), query.instant("from"),
                query.instant("to"));
    }
}
