package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.generation.task.GenerationTask;
import palaestra.domain.generation.task.TaskFeed;
import palaestra.domain.generation.task.TaskReading;
import palaestra.domain.generation.task.TaskService;

/** Generation tasks: answers and titles of chats, made in the background and followed as they grow. */
@Path("/tasks")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Consumes(MediaType.WILDCARD)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "AIDeer")
public class TasksResource {

    private final TaskService tasks;
    private final TaskReading reading;
    private final TaskAccess access;
    private final TaskStreams streams;
    private final CurrentAccount caller;

    protected TasksResource() {
        this(null, null, null, null, null);
    }

    @Inject
    public TasksResource(TaskService tasks, TaskReading reading, TaskAccess access, TaskStreams streams,
            CurrentAccount caller) {
        this.tasks = tasks;
        this.reading = reading;
        this.access = access;
        this.streams = streams;
        this.caller = caller;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
    @Operation(operationId = "aideerCreateTask", summary = "Have the chat answered, or named",
            description = "What it may cost at most is held; in the end what it did cost is taken.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            examples = @ExampleObject(name = "task", value = """
                    {"chat_id": "6b1f3f5e-3c8c-4f3a-9a57-5a6d6f1f0c11", "type": "chat_generation"}""")))
    @APIResponse(responseCode = "200", description = "The task",
            content = @Content(schema = @Schema(implementation = TaskRead.class)))
    @APIResponse(responseCode = "402", description = "No credits left",
            content = @Content(schema = @Schema(implementation = Detail.class)))
    @SecurityRequirement(name = "bearer")
    @SecurityRequirement(name = "cookie")
    public TaskRead create(JsonNode body) {
        NewTask wish = NewTask.read(body);
        return TaskRead.of(tasks.create(caller.require(), wish.chat(), wish.type().kind()));
    }

    @GET
    @Path("/{task_id}")
    @Operation(operationId = "aideerReadTask", summary = "How far a task is")
    @APIResponse(responseCode = "200", description = "The task",
            content = @Content(schema = @Schema(implementation = TaskRead.class)))
    @APIResponse(responseCode = "404", description = "No such task",
            content = @Content(schema = @Schema(implementation = Detail.class)))
    public TaskRead read(@PathParam("task_id") String id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        return TaskRead.of(access.find(id, authorization));
    }

    @DELETE
    @Path("/{task_id}")
    @Operation(operationId = "aideerDeleteTask", summary = "Delete a task that has ended")
    @APIResponse(responseCode = "200", description = "Done",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "422", description = "It has not ended",
            content = @Content(schema = @Schema(implementation = Detail.class)))
    public Message delete(@PathParam("task_id") String id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        GenerationTask task = access.find(id, authorization);
        tasks.delete(task.id());
        return new Message("Task " + task.id() + " deleted successfully");
    }

    @POST
    @Path("/{task_id}/cancel")
    @Operation(operationId = "aideerCancelTask", summary = "End a task at once",
            description = "The model is cut off; the task fails. Does nothing to a task that has ended.")
    @APIResponse(responseCode = "200", description = "Done",
            content = @Content(schema = @Schema(implementation = Message.class)))
    public Message cancel(@PathParam("task_id") String id,
            @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization) {
        GenerationTask task = access.find(id, authorization);
        tasks.cancel(task.id());
        return new Message("Task " + task.id() + " cancelled successfully");
    }

    @GET
    @Path("/{task_id}/stream")
    @Operation(operationId = "aideerStreamTask", summary = "Follow a task",
            description = "From its beginning, whenever it is opened; one client at a time. Each frame has all the "
                    + "text until then. The last one says finished or failed.")
    @APIResponse(responseCode = "200", description = "The stream",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS,
                    schema = @Schema(implementation = TaskFrameData.class)))
    @APIResponse(responseCode = "422", description = "It failed, or somebody else follows it",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = Detail.class)))
    @Produces(MediaType.WILDCARD)
    public void stream(@PathParam("task_id") String id, @HeaderParam(HttpHeaders.AUTHORIZATION) String authorization,
            @Context HttpServletRequest request, @Suspended AsyncResponse response) throws IOException {
        GenerationTask task = access.find(id, authorization);
        TaskFeed feed = reading.open(task.id());
        try {
            streams.begin(request, feed);
        } catch (IOException | RuntimeException e) {
            feed.close();
            throw e;
        }
    }
}
