package palaestra.api.smartcoder;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.json.RequestBodies;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.forum.ForumService;
import palaestra.domain.forum.HelpTaskId;

/** One help task at a time. */
@Path("/task/auth")
@ApplicationScoped
@Speaks(SmartCoderErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "SmartCoder")
public class TasksResource {

    private final RequestBodies bodies;
    private final ForumService forum;
    private final CurrentAccount caller;

    protected TasksResource() {
        this(null, null, null);
    }

    @Inject
    public TasksResource(RequestBodies bodies, ForumService forum, CurrentAccount caller) {
        this.bodies = bodies;
        this.forum = forum;
        this.caller = caller;
    }

    @POST
    @Path("add")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "smartCoderAddTask", summary = "Store a task, as one that is finished")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "SmartCoderNewTask"), examples = {
                @ExampleObject(name = "flat", value = ForumExamples.NEW_TASK),
                @ExampleObject(name = "wrapped", value = ForumExamples.WRAPPED_NEW_TASK)}))
    @APIResponse(responseCode = "200", description = "Stored (code 200), or refused (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderTaskAnswer"), examples = {
                @ExampleObject(name = "stored", value = ForumExamples.TASK),
                @ExampleObject(name = "refused", value = ForumExamples.TOO_SHORT)}))
    public Envelope<TaskData> add(JsonNode body) throws JsonProcessingException {
        JsonNode wrapped = body.path("task");
        AddTaskRequest task = bodies.read(wrapped.isObject() ? wrapped : body, AddTaskRequest.class);
        return Envelope.ok(TaskData.of(forum.add(caller.require(), task.content(), task.codeType())));
    }

    @GET
    @Path("detail")
    @Operation(operationId = "smartCoderTask", summary = "A task with its whole content",
            description = "For its owner, for administrators and, once it was put to them, for programmers.")
    @org.eclipse.microprofile.openapi.annotations.parameters.Parameters(
            @Parameter(name = "taskId", in = ParameterIn.QUERY, required = true,
            schema = @Schema(ref = "SmartCoderWholeNumber")))
    @APIResponse(responseCode = "200", description = "The task (code 200), or none (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderTaskAnswer"), examples = {
                @ExampleObject(name = "task", value = ForumExamples.TASK),
                @ExampleObject(name = "none", value = ForumExamples.NO_TASK)}))
    public Envelope<TaskData> detail(@Context UriInfo uri) {
        return Envelope.ok(TaskData.of(forum.read(caller.require(), task(Parameters.of(uri)))));
    }

    @GET
    @Path("task/detail")
    @Operation(operationId = "smartCoderTaskWithAnswers", summary = "A task with the answers to it",
            description = "For its owner, for administrators and, once it was put to them, for programmers. "
                    + "Page and size are about the answers.")
    @Parameter(name = "taskId", in = ParameterIn.QUERY, required = true,
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "Without page and size: the first 200",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "At most 200; more is taken for 200",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @APIResponse(responseCode = "200", description = "Task and answers (code 200), or none (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderAnsweredTaskAnswer"), examples = {
                @ExampleObject(name = "task", value = ForumExamples.ANSWERED_TASK),
                @ExampleObject(name = "none", value = ForumExamples.NO_TASK)}))
    public Envelope<AnsweredTaskData> answered(@Context UriInfo uri) {
        Parameters parameters = Parameters.of(uri);
        return Envelope.ok(AnsweredTaskData.of(
                forum.readAnswered(caller.require(), task(parameters), Paging.ofDetails(parameters))));
    }

    @POST
    @Path("ask")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    @Operation(operationId = "smartCoderAsk", summary = "Put one's task to the programmers",
            description = "Opens the task. The parameters may come in the body, too.")
    @Parameter(name = "taskId", in = ParameterIn.QUERY, required = true,
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "userId", in = ParameterIn.QUERY,
            description = "The caller's own number",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @RequestBody(required = false, content = @Content(mediaType = MediaType.APPLICATION_FORM_URLENCODED,
            schema = @Schema(ref = "SmartCoderAskParameters")))
    @APIResponse(responseCode = "200", description = "Opened (code 200), or no such task (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderNumberAnswer"), examples = {
                @ExampleObject(name = "opened", value = ForumExamples.DONE),
                @ExampleObject(name = "none", value = ForumExamples.NO_TASK)}))
    public Envelope<Integer> ask(@Context UriInfo uri, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        Parameters parameters = Parameters.of(uri, headers, body);
        SignedIn owner = caller.require();
        forum.ask(owner, parameters.number("userId").map(AccountId::new).orElse(owner.account()), task(parameters));
        return Envelope.ok(1);
    }

    private static HelpTaskId task(Parameters parameters) {
        return new HelpTaskId(parameters.required("taskId"));
    }
}
