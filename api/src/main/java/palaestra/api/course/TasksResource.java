package palaestra.api.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
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
import palaestra.domain.account.AccountId;
import palaestra.domain.course.CourseTask;
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.course.CourseTaskService;
import palaestra.domain.course.LogLine;
import palaestra.domain.course.TaskPage;

/** The caller's own course tasks; somebody else's do not exist for him, be he an administrator. */
@Path("/tasks")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class TasksResource {

    private static final int LINES_OF_A_TASK = 200;
    private static final int LINES_OF_A_LOG = 100;

    private final CurrentAccount caller;
    private final CourseTaskService tasks;
    private final Pages pages;
    private final Clock clock;

    protected TasksResource() {
        this(null, null, null, null);
    }

    @Inject
    public TasksResource(CurrentAccount caller, CourseTaskService tasks, Pages pages, Clock clock) {
        this.caller = caller;
        this.tasks = tasks;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "courseTasks", summary = "One's tasks, newest first")
    @Parameter(name = "page", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(name = "page_size", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING),
            description = "May be repeated, also as status[]")
    @APIResponse(responseCode = "200", description = "A page",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "422", description = "A number is none, or out of its bounds",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Page<TaskRow> list(@Context UriInfo uri) {
        PageRequest page = pages.of(uri.getQueryParameters());
        TaskPage found = tasks.list(me(), StatusFilter.of(uri.getQueryParameters()), page.window());
        return Page.of(found.tasks().stream().map(task -> TaskRow.of(task, clock.instant())).toList(), found.total(),
                page);
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseCreateTask", summary = "Create a task, which waits to be started")
    @APIResponse(responseCode = "201", description = "The task",
            content = @Content(schema = @Schema(implementation = TaskDetail.class)))
    @APIResponse(responseCode = "400", description = "The caller has as many pending and running tasks as he may have",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "422", description = "The request is not acceptable",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Response create(@Valid CreateTaskRequest request) {
        CourseTask task = tasks.create(me(), request.name(), request.courses());
        return Response.status(Response.Status.CREATED).entity(told(task)).build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "courseTask", summary = "One of one's tasks, with the last 200 lines of its log")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The task",
            content = @Content(schema = @Schema(implementation = TaskDetail.class)))
    @APIResponse(responseCode = "404", description = "The caller has no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public TaskDetail read(@PathParam("id") String id) {
        CourseTask task = tasks.read(me(), id(id));
        List<TaskLog> logs = tasks.log(me(), task.id(), LINES_OF_A_TASK).stream().map(TaskLog::of).toList();
        return new TaskDetail(TaskRow.of(task, clock.instant()), logs, tasks.queuePosition(task).orElse(null));
    }

    @PUT
    @Path("{id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseChangeTask", summary = "Rename a task")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "The task",
            content = @Content(schema = @Schema(implementation = TaskDetail.class)))
    @APIResponse(responseCode = "404", description = "The caller has no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public TaskDetail change(@PathParam("id") String id, @Valid ChangeTaskRequest request) {
        return told(tasks.rename(me(), id(id), Optional.ofNullable(request.name())));
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "courseDeleteTask", summary = "Delete a task that neither waits nor runs")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "Deleted",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = "It is pending or running",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "404", description = "The caller has no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message delete(@PathParam("id") String id) {
        tasks.delete(me(), id(id));
        return Message.of("The task is deleted.");
    }

    @GET
    @Path("{id}/logs")
    @Operation(operationId = "courseTaskLog", summary = "The log of a task, newest first")
    @Parameter(name = "id", in = ParameterIn.PATH, required = true, schema = @Schema(type = SchemaType.INTEGER))
    @Parameter(name = "limit", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "1000", defaultValue = "100"))
    @APIResponse(responseCode = "200", description = "The newest lines", content = @Content(
            schema = @Schema(type = SchemaType.ARRAY, implementation = TaskLog.class)))
    public List<TaskLog> log(@PathParam("id") String id, @Context UriInfo uri) {
        long limit = Numbers.between("limit", uri.getQueryParameters().getFirst("limit"), LINES_OF_A_LOG, 1,
                LogLine.KEPT);
        return tasks.log(me(), id(id), (int) limit).stream().map(TaskLog::of).toList();
    }

    @GET
    @Path("{id}/solutions")
    @Operation(operationId = "courseSolutions", summary = "What the code model made of the exercises")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "By course and item", content = @Content(
            schema = @Schema(type = SchemaType.ARRAY, implementation = SolutionAnswer.class)))
    public List<SolutionAnswer> solutions(@PathParam("id") String id) {
        return tasks.solutions(me(), id(id)).stream().map(SolutionAnswer::of).toList();
    }

    static CourseTaskId id(String text) {
        return new CourseTaskId(Numbers.whole("id", text));
    }

    private TaskDetail told(CourseTask task) {
        return new TaskDetail(TaskRow.of(task, clock.instant()), null, null);
    }

    private AccountId me() {
        return caller.require().account();
    }
}
