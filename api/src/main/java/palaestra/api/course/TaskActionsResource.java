package palaestra.api.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import palaestra.domain.course.CourseTaskId;
import palaestra.domain.course.CourseTaskService;
import palaestra.domain.course.CourseTaskState.Action;

/** What moves a task from one state to another. Refused with 400 in any state that does not allow it. */
@Path("/tasks")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class TaskActionsResource {

    private static final String REFUSED = "The task's state, or the limit of tasks, does not allow it";

    private final CurrentAccount caller;
    private final CourseTaskService tasks;

    protected TaskActionsResource() {
        this(null, null);
    }

    @Inject
    public TaskActionsResource(CurrentAccount caller, CourseTaskService tasks) {
        this.caller = caller;
        this.tasks = tasks;
    }

    @POST
    @Path("{id}/start")
    @Operation(operationId = "courseStartTask", summary = "Start a task",
            description = "From pending, paused and failed. It is queued and runs as soon as a node is free.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "Done",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = REFUSED,
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "404", description = "The caller has no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message start(@PathParam("id") String id) {
        return run(id, Action.START, "The task is started.");
    }

    @POST
    @Path("{id}/pause")
    @Operation(operationId = "coursePauseTask", summary = "Pause a running task, at its second")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "Done",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = REFUSED,
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "404", description = "The caller has no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message pause(@PathParam("id") String id) {
        tasks.stop(caller.require().account(), TasksResource.id(id), Action.PAUSE);
        return Message.of("The task is paused.");
    }

    @POST
    @Path("{id}/resume")
    @Operation(operationId = "courseResumeTask", summary = "Go on with a paused task, at the same second")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "Done",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = REFUSED,
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "404", description = "The caller has no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message resume(@PathParam("id") String id) {
        return run(id, Action.RESUME, "The task goes on.");
    }

    @POST
    @Path("{id}/cancel")
    @Operation(operationId = "courseCancelTask", summary = "Cancel a task", description = "From any state but the ends")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "Done",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = REFUSED,
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "404", description = "The caller has no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message cancel(@PathParam("id") String id) {
        tasks.stop(caller.require().account(), TasksResource.id(id), Action.CANCEL);
        return Message.of("The task is cancelled.");
    }

    @POST
    @Path("{id}/retry")
    @Operation(operationId = "courseRetryTask", summary = "Start a failed or cancelled task over")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "Done",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = REFUSED,
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "404", description = "The caller has no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message retry(@PathParam("id") String id) {
        return run(id, Action.RETRY, "The task is started over.");
    }

    private Message run(String id, Action action, String done) {
        CourseTaskId task = TasksResource.id(id);
        tasks.run(caller.require().account(), task, action);
        return new Message(done, "task id: " + task.value());
    }
}
