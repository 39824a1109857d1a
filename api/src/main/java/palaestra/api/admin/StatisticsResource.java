package palaestra.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
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
import palaestra.domain.shared.NotFound;
import palaestra.domain.statistics.Area;
import palaestra.domain.statistics.RollUpKeeping;
import palaestra.domain.statistics.StatisticsService;

/** How much the platform is used. */
@Path("/statistics")
@ApplicationScoped
@Speaks(AdminErrors.class)
@RolesAllowed(Roles.ADMIN)
@Produces({MediaType.APPLICATION_JSON, StatisticsResource.CSV})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Administration")
public class StatisticsResource {

    static final String CSV = "text/csv";

    private final CurrentAccount caller;
    private final StatisticsService statistics;
    private final RollUpKeeping rollUps;
    private final Clock clock;

    protected StatisticsResource() {
        this(null, null, null, null);
    }

    @Inject
    public StatisticsResource(CurrentAccount caller, StatisticsService statistics, RollUpKeeping rollUps, Clock clock) {
        this.caller = caller;
        this.statistics = statistics;
        this.rollUps = rollUps;
        this.clock = clock;
    }

    @GET
    @Path("overview")
    @Operation(operationId = "statisticsOverview", summary = "The figures of all areas",
            description = "With those of as much time right before. Some seconds old.")
    @Parameters({
        @Parameter(name = "from", in = ParameterIn.QUERY, description = StatisticsParameters.FROM,
                schema = @Schema(type = SchemaType.STRING, examples = "2026-10-01")),
        @Parameter(name = "to", in = ParameterIn.QUERY, description = StatisticsParameters.TO,
                schema = @Schema(type = SchemaType.STRING, examples = "2026-10-31")),
        @Parameter(name = "zone", in = ParameterIn.QUERY, description = StatisticsParameters.ZONE,
                schema = @Schema(type = SchemaType.STRING, examples = "Europe/Berlin", defaultValue = "UTC",
                        maxLength = 64)),
        @Parameter(name = "step", in = ParameterIn.QUERY, description = StatisticsParameters.STEP,
                schema = @Schema(enumeration = {"hour", "day", "week", "month"}, defaultValue = "day")),
        @Parameter(name = "format", in = ParameterIn.QUERY, description = StatisticsParameters.FORMAT,
                schema = @Schema(enumeration = {"json", "csv"}, defaultValue = "json"))})
    @APIResponse(responseCode = "200", description = "The figures", content = {
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = OverviewData.class),
                examples = @ExampleObject(name = "one day", value = StatisticsExamples.OVERVIEW)),
        @Content(mediaType = CSV, schema = @Schema(implementation = String.class))})
    @APIResponse(responseCode = "422", description = "No such time, zone or step",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ErrorBody.class)))
    public Response overview(@BeanParam StatisticsParameters wanted) {
        boolean csv = wanted.csv();
        OverviewData data = OverviewData.of(statistics.overview(caller.require(), wanted.cut(clock)));
        return csv ? table("overview", StatisticsCsv.of(data)) : json(data);
    }

    @GET
    @Path("{area}")
    @Operation(operationId = "statistics", summary = "The figures of one area",
            description = "With those of as much time right before, and split if that is asked for. Some seconds old. "
                    + "Every area has its own figures; those of the example are of generations.")
    @Parameters({
        @Parameter(name = "from", in = ParameterIn.QUERY, description = StatisticsParameters.FROM,
                schema = @Schema(type = SchemaType.STRING, examples = "2026-10-01")),
        @Parameter(name = "to", in = ParameterIn.QUERY, description = StatisticsParameters.TO,
                schema = @Schema(type = SchemaType.STRING, examples = "2026-10-31")),
        @Parameter(name = "zone", in = ParameterIn.QUERY, description = StatisticsParameters.ZONE,
                schema = @Schema(type = SchemaType.STRING, examples = "Europe/Berlin", defaultValue = "UTC",
                        maxLength = 64)),
        @Parameter(name = "step", in = ParameterIn.QUERY, description = StatisticsParameters.STEP,
                schema = @Schema(enumeration = {"hour", "day", "week", "month"}, defaultValue = "day")),
        @Parameter(name = "format", in = ParameterIn.QUERY, description = StatisticsParameters.FORMAT,
                schema = @Schema(enumeration = {"json", "csv"}, defaultValue = "json")),
        @Parameter(name = "by", in = ParameterIn.QUERY,
                description = "Splits generations by model, language or dialect, credits and the arena by kind",
                schema = @Schema(enumeration = {"model", "language", "dialect", "kind"})),
        @Parameter(name = "area", description = "Of what", schema = @Schema(
                enumeration = {"generations", "accounts", "forum", "credits", "arena", "courses"}))})
    @APIResponse(responseCode = "200", description = "The figures", content = {
        @Content(mediaType = MediaType.APPLICATION_JSON, schema = @Schema(implementation = ReportData.class),
                examples = @ExampleObject(name = "one day by model", value = StatisticsExamples.REPORT)),
        @Content(mediaType = CSV, schema = @Schema(implementation = String.class))})
    @APIResponse(responseCode = "404", description = "There is no such area",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "422", description = "No such time, zone or step, or no way to split the figures",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ErrorBody.class)))
    public Response report(@PathParam("area") String area, @BeanParam StatisticsParameters wanted) {
        Area known = Arrays.stream(Area.values()).filter(one -> ListQuery.word(one).equals(area)).findFirst()
                .orElseThrow(() -> new NotFound("There are no figures of this."));
        boolean csv = wanted.csv();
        ReportData data = ReportData.of(
                statistics.report(caller.require(), known, wanted.cut(clock), wanted.split()));
        return csv ? table(data.area(), StatisticsCsv.of(data)) : json(data);
    }

    /** How many hours are computed again. */
    @Schema(name = "BackFill")
    public record BackFill(@Schema(examples = "744") int hours) {
    }

    @POST
    @Path("back-fill")
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(operationId = "statisticsBackFill", summary = "Compute figures again",
            description = "From the events themselves, in the background; needed only if these were changed by hand. "
                    + "Step, by and format do not matter.")
    @Parameters({
        @Parameter(name = "from", in = ParameterIn.QUERY, description = StatisticsParameters.FROM,
                schema = @Schema(type = SchemaType.STRING, examples = "2026-10-01")),
        @Parameter(name = "to", in = ParameterIn.QUERY, description = StatisticsParameters.TO,
                schema = @Schema(type = SchemaType.STRING, examples = "2026-10-31")),
        @Parameter(name = "zone", in = ParameterIn.QUERY, description = StatisticsParameters.ZONE,
                schema = @Schema(type = SchemaType.STRING, examples = "Europe/Berlin", defaultValue = "UTC",
                        maxLength = 64))})
    @APIResponse(responseCode = "202", description = "It is being done",
            content = @Content(schema = @Schema(implementation = BackFill.class),
                    examples = @ExampleObject(name = "a month", value = "{\"hours\":744}")))
    @APIResponse(responseCode = "422", description = "No such time or zone",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Response backFill(@BeanParam StatisticsParameters wanted) {
        return Response.accepted(new BackFill(rollUps.backFill(caller.require(), wanted.cut(clock)))).build();
    }

    private static Response json(Object data) {
        return Response.ok(data, MediaType.APPLICATION_JSON_TYPE).build();
    }

    private static Response table(String name, String csv) {
        return Response.ok(csv.getBytes(StandardCharsets.UTF_8), CSV + ";charset=utf-8")
                .header("Content-Disposition", "attachment; filename=\"" + name + ".csv\"").build();
    }
}
