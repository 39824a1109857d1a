package palaestra.api.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditPage;
import palaestra.domain.audit.AuditService;
import palaestra.domain.course.CourseSupervision;

/** What administrators see of the whole platform. */
@Path("/admin")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class AdminResource {

    private static final int LINES = 50;
    private static final int MAX_LINES = 200;

    private final CurrentAccount caller;
    private final CourseSupervision supervision;
    private final AuditService audit;

    protected AdminResource() {
        this(null, null, null);
    }

    @Inject
    public AdminResource(CurrentAccount caller, CourseSupervision supervision, AuditService audit) {
        this.caller = caller;
        this.supervision = supervision;
        this.audit = audit;
    }

    @GET
    @Path("statistics")
    @Operation(operationId = "courseStatistics", summary = "The figures of the dashboard (administrators)",
            description = "In both spellings that clients know. Today began at midnight in UTC; the success rate is of "
                    + "the tasks that ended; warnings are those of today in the log.")
    @APIResponse(responseCode = "200", description = "The figures",
            content = @Content(schema = @Schema(implementation = StatisticsData.class)))
    public StatisticsData statistics() {
        return StatisticsData.of(supervision.figures(caller.require()));
    }

    @GET
    @Path("logs")
    @Operation(operationId = "courseLogs", summary = "The audit trail, newest first (administrators)")
    @Parameter(name = "page", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(name = "page_size", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "200", defaultValue = "50"))
    @Parameter(name = "level", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"INFO", "WARNING", "ERROR"}))
    @APIResponse(responseCode = "200", description = "A page",
            content = @Content(schema = @Schema(implementation = Page.class)))
    public Page<SystemLog> logs(@Context UriInfo uri) {
        PageRequest page = PageRequest.of(uri.getQueryParameters(), LINES, MAX_LINES);
        Optional<String> wanted = Queries.text(uri.getQueryParameters(), "level");
        Optional<AuditKind.Level> level = wanted.flatMap(name ->
                Arrays.stream(AuditKind.Level.values()).filter(known -> known.name().equals(name)).findFirst());
        if (wanted.isPresent() && level.isEmpty()) {
            return Page.of(List.of(), 0, page);
        }
        AuditPage found = audit.list(caller.require(), level, page.offset(), page.size());
        return Page.of(found.entries().stream().map(SystemLog::of).toList(), found.total(), page);
    }

    @POST
    @Path("recover-tasks")
    @Operation(operationId = "courseRecoverTasks",
            summary = "Give tasks of dead nodes back to the queue (administrators)",
            description = "Happens of itself every few seconds.")
    @APIResponse(responseCode = "200", description = "How many there were",
            content = @Content(schema = @Schema(implementation = Message.class)))
    public Message recover() {
        return Message.of("Given back to the queue: " + supervision.recover(caller.require()) + " tasks.");
    }
}
