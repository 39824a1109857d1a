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
import palaestra.domain.generation.task.TaskState;
import palaestra.domain.generation.task.TaskSupervision;

/** Everybody's generation tasks. */
@Path("/tasks")
@ApplicationScoped
@Speaks(AdminErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Administration")
public class GenerationTasksResource {

    private final CurrentAccount caller;
    private final TaskSupervision tasks;

    protected GenerationTasksResource() {
        this(null, null);
    }

    @Inject
    public GenerationTasksResource(CurrentAccount caller, TaskSupervision tasks) {
        this.caller = caller;
        this.tasks = tasks;
    }

    @GET
    @Operation(operationId = "adminTasks", summary = "Everybody's generation tasks, newest first (administrators)")
    @Parameter(name = "page", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(name = "size", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "state", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"pending", "running", "finished", "failed"}))
    @Parameter(name = "owner", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, minimum = "1"),
            description = "The account whose tasks they are; everybody's unless given")
    @APIResponse(responseCode = "200", description = "A page of tasks",
            content = @Content(schema = @Schema(implementation = Listing.class)))
    @APIResponse(responseCode = "422", description = "A parameter is out of its bounds",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Listing<GenerationTaskData> list(@Context UriInfo uri) {
        ListQuery query = new ListQuery(uri);
        return Listing.of(tasks.list(caller.require(), query.choice("state", TaskState.class),
                query.account("owner"), query.rows()), query, GenerationTaskData::of);
    }

    @GET
    @Path("{id}/log")
    @Operation(operationId = "adminTaskLog", summary = "What a generation task has said (administrators)",
            description = "In the pieces in which it came; kept until some time after the task's end.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "The pieces",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = String.class)))
    @APIResponse(responseCode = "404", description = "There is no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public List<String> log(@PathParam("id") String id) {
        return tasks.log(caller.require(), Ids.task(id));
    }

    @POST
    @Path("{id}/stop")
    @Operation(operationId = "adminStopTask", summary = "End anybody's generation task (administrators)",
            description = "Its node notices within a second.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "It will end",
            content = @Content(schema = @Schema(implementation = Done.class)))
    @APIResponse(responseCode = "404", description = "There is no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "409", description = "It has ended already",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Done stop(@PathParam("id") String id) {
        tasks.stop(caller.require(), Ids.task(id));
        return new Done("The task is being stopped.");
    }

    @POST
    @Path("{id}/retry")
    @Operation(operationId = "adminRetryTask", summary = "Have a failed generation task done again (administrators)",
            description = "By a new task of the same owner, whom it costs nothing.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "It was begun",
            content = @Content(schema = @Schema(implementation = Done.class)))
    @APIResponse(responseCode = "404", description = "There is no such task, or its chat is gone",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "409", description = "It has not failed",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Done retry(@PathParam("id") String id) {
        return new Done("Done again as task " + tasks.retry(caller.require(), Ids.task(id)).id() + ".");
    }
}
