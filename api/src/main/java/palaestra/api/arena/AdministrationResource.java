package palaestra.api.arena;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
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
import palaestra.domain.arena.ArenaReports;
import palaestra.domain.arena.Pairs.KeptContent;
import palaestra.domain.arena.Votes.ExportedVote;

/** What administrators get of votes and voters. */
@Path("/arena")
@ApplicationScoped
@Speaks(ArenaErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Copilot Arena")
public class AdministrationResource {

    private static final String CSV = "text/csv";

    private final CurrentAccount caller;
    private final ArenaReports reports;

    protected AdministrationResource() {
        this(null, null);
    }

    @Inject
    public AdministrationResource(CurrentAccount caller, ArenaReports reports) {
        this.caller = caller;
        this.reports = reports;
    }

    @GET
    @Path("votes")
    @Produces({MediaType.APPLICATION_JSON, CSV})
    @Operation(operationId = "arenaVotes", summary = "Export votes (administrators)",
            description = "Texts only of those who gave them to research, and only if they are asked for.")
    @Parameters({
        @Parameter(name = "format", in = ParameterIn.QUERY,
                schema = @Schema(enumeration = {"json", "csv"}, defaultValue = "json")),
        @Parameter(name = "after", in = ParameterIn.QUERY, description = "The number of the last vote that one has",
                schema = @Schema(type = SchemaType.INTEGER, defaultValue = "0")),
        @Parameter(name = "limit", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, minimum = "1",
                maximum = "10000", defaultValue = "1000")),
        @Parameter(name = "texts", in = ParameterIn.QUERY,
                description = "With what people gave to research; JSON only, at most 500 votes at once",
                schema = @Schema(type = SchemaType.BOOLEAN, defaultValue = "false"))})
    @APIResponse(responseCode = "200", description = "The next votes", content = {
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(ref = "ArenaVotes"),
                examples = @ExampleObject(name = "votes", value = Examples.VOTES)),
        @Content(mediaType = CSV, schema = @Schema(implementation = String.class))})
    @APIResponse(responseCode = "403", description = "Not an administrator",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public Response votes(@BeanParam ExportParameters wanted) {
        SignedIn actor = caller.require();
        boolean csv = wanted.csv();
        List<ExportedVote> votes = reports.export(actor, wanted.after(), wanted.limit());
        Map<UUID, List<KeptContent>> texts = wanted.texts() && !csv ? reports.texts(actor, votes) : null;
        List<VoteRow> rows = votes.stream().map(vote -> VoteRow.of(vote,
                texts == null ? null : texts.getOrDefault(vote.pair(), List.of()))).toList();
        return csv ? csv(rows) : Response.ok(new VoteExport(rows), MediaType.APPLICATION_JSON_TYPE).build();
    }

    @GET
    @Path("quality")
    @Operation(operationId = "arenaQuality", summary = "Voters of whom something is strange (administrators)",
            description = "Among those with 20 votes and more: always the same place, or sooner than anybody reads.")
    @APIResponse(responseCode = "200", description = "The voters, the busiest first",
            content = @Content(schema = @Schema(ref = "ArenaQuality"),
                    examples = @ExampleObject(name = "voters", value = Examples.QUALITY)))
    @APIResponse(responseCode = "403", description = "Not an administrator",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public QualityReport quality() {
        return QualityReport.of(reports.suspects(caller.require()));
    }

    private static Response csv(List<VoteRow> rows) {
        String table = rows.stream().map(VoteRow::toCsv).collect(Collectors.joining("", VoteRow.CSV_HEADER, ""));
        return Response.ok(table.getBytes(StandardCharsets.UTF_8), CSV + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"votes.csv\"").build();
    }
}
