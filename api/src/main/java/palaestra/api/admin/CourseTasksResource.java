package palaestra.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Set;
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
import palaestra.domain.course.CourseSupervision;
import palaestra.domain.course.CourseTaskState;
import palaestra.domain.course.TaskFilter;
import palaestra.domain.course.TaskWindow;

/** Everybody's course tasks. */
@Path("/course-tasks")
@ApplicationScoped
@Speaks(AdminErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Administration")
public class CourseTasksResource {

    private static final int LINES = 200;

    private final CurrentAccount caller;
    private final CourseSupervision tasks;
    private final Clock clock;

    protected CourseTasksResource() {
        this(null, null, null);
    }

    @Inject
    public CourseTasksResource(CurrentAccount caller, CourseSupervision tasks, Clock clock) {
        this.caller = caller;
        this.tasks = tasks;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "adminCourseTasks", summary = "Everybody's course tasks, newest first (administrators)")
    @Parameter(name = "page", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(name = "size", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"pending", "running", "paused", "completed", "failed", "cancelled"}))
    @Parameter(name = "owner", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, minimum = "1"),
            description = "The account whose tasks they are; everybody's unless given")
    @APIResponse(responseCode = "200", description = "A page of tasks",
            content = @Content(schema = @Schema(implementation = Listing.class)))
    @APIResponse(responseCode = "422", description = "A parameter is out of its bounds",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Listing<CourseTaskData> list(@Context UriInfo uri) {
        ListQuery query = new ListQuery(uri);
        CourseSupervision.Page page = tasks.list(caller.require(), new TaskFilter(query.account("owner"),
                query.choice("state", CourseTaskState.class).map(Set::of)),
                new TaskWindow(query.page(), query.size()));
        Instant now = clock.instant();
        List<CourseTaskData> rows = page.tasks().tasks().stream()
                .map(task -> CourseTaskData.of(task, page.usernames().get(task.owner()), now)).toList();
        return new Listing<>(rows, page.tasks().total(), query.page(), query.size());
    }

    @GET
    @Path("{id}/log")
    @Operation(operationId = "adminCourseTaskLog", summary = "The log of a course task (administrators)",
            description = "The latest 200 lines, the newest first.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The lines",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CourseLogData.class)))
    @APIResponse(responseCode = "404", description = "There is no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public List<CourseLogData> log(@PathParam("id") String id) {
        return tasks.log(caller.require(), Ids.courseTask(id), LINES).stream().map(CourseLogData::of).toList();
    }

    @POST
    @Path("{id}/stop")
    @Operation(operationId = "adminStopCourseTask", summary = "Cancel anybody's course task (administrators)")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "It is cancelled",
            content = @Content(schema = @Schema(implementation = Done.class)))
    @APIResponse(responseCode = "404", description = "There is no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "409", description = "It is neither pending nor running",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Done stop(@PathParam("id") String id) {
        tasks.forceStop(caller.require(), Ids.courseTask(id));
        return new Done("The task is stopped.");
    }

    @POST
    @Path("{id}/retry")
    @Operation(operationId = "adminRetryCourseTask", summary = "Start anybody's course task over (administrators)",
            description = "Within its owner's limits.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "It waits for its turn",
            content = @Content(schema = @Schema(implementation = Done.class)))
    @APIResponse(responseCode = "404", description = "There is no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "409", description = "It did not fail, or its owner has too many tasks",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Done retry(@PathParam("id") String id) {
        tasks.retry(caller.require(), Ids.courseTask(id));
        return new Done("The task starts over.");
    }
}
