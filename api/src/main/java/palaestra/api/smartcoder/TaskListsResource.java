package palaestra.api.smartcoder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.forum.ForumService;
import palaestra.domain.forum.HelpTaskState;
import palaestra.domain.forum.TaskList;

/** Lists of help tasks. */
@Path("/task/auth")
@ApplicationScoped
@Speaks(SmartCoderErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "SmartCoder")
public class TaskListsResource {

    static final String SHORTENED = "Content longer than 10 characters is its first 10 and three dots.";

    private final ForumService forum;
    private final CurrentAccount caller;

    protected TaskListsResource() {
        this(null, null);
    }

    @Inject
    public TaskListsResource(ForumService forum, CurrentAccount caller) {
        this.forum = forum;
        this.caller = caller;
    }

    @GET
    @Path("ask/list")
    @Operation(operationId = "smartCoderOpenTasks", summary = "The tasks that wait for an answer",
            description = "Programmers and administrators see everybody's, others their own. "
                    + TaskListsResource.SHORTENED)
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "Without page and size: the first 1,000",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "At most 200; more is taken for 200",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @APIResponse(responseCode = "200", description = "The tasks, and how many there are in all",
            content = @Content(schema = @Schema(ref = "SmartCoderTaskListAnswer"),
                    examples = @ExampleObject(name = "tasks", value = ForumExamples.TASKS)))
    public Envelope<List<TaskData>> open(@Context UriInfo uri) {
        return told(forum.listOpen(caller.require(), Paging.ofList(Parameters.of(uri))));
    }

    @GET
    @Path("my/list")
    @Operation(operationId = "smartCoderMyTasks", summary = "All tasks of an account",
            description = TaskListsResource.SHORTENED)
    @Parameter(name = "userId", in = ParameterIn.QUERY,
            description = "The caller's own number; administrators may name anybody",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "Without page and size: the first 1,000",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "At most 200; more is taken for 200",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @APIResponse(responseCode = "200", description = "The tasks, and how many there are in all",
            content = @Content(schema = @Schema(ref = "SmartCoderTaskListAnswer"),
                    examples = @ExampleObject(name = "tasks", value = ForumExamples.TASKS)))
    @APIResponse(responseCode = "403", description = "Somebody else's",
            content = @Content(schema = @Schema(ref = "SmartCoderTaskListAnswer"),
                    examples = @ExampleObject(name = "refused", value = ForumExamples.NOT_YOURS)))
    public Envelope<List<TaskData>> all(@Context UriInfo uri) {
        return listOf(Optional.empty(), Parameters.of(uri));
    }

    @GET
    @Path("my/ask/list")
    @Operation(operationId = "smartCoderMyOpenTasks", summary = "The tasks of an account that wait for an answer",
            description = TaskListsResource.SHORTENED)
    @Parameter(name = "userId", in = ParameterIn.QUERY,
            description = "The caller's own number; administrators may name anybody",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "Without page and size: the first 1,000",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "At most 200; more is taken for 200",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @APIResponse(responseCode = "200", description = "The tasks, and how many there are in all",
            content = @Content(schema = @Schema(ref = "SmartCoderTaskListAnswer"),
                    examples = @ExampleObject(name = "tasks", value = ForumExamples.TASKS)))
    @APIResponse(responseCode = "403", description = "Somebody else's",
            content = @Content(schema = @Schema(ref = "SmartCoderTaskListAnswer"),
                    examples = @ExampleObject(name = "refused", value = ForumExamples.NOT_YOURS)))
    public Envelope<List<TaskData>> myOpen(@Context UriInfo uri) {
        return listOf(Optional.of(HelpTaskState.OPEN), Parameters.of(uri));
    }

    @GET
    @Path("my/accept/list")
    @Operation(operationId = "smartCoderMyFinishedTasks", summary = "The finished tasks of an account",
            description = TaskListsResource.SHORTENED)
    @Parameter(name = "userId", in = ParameterIn.QUERY,
            description = "The caller's own number; administrators may name anybody",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "page", in = ParameterIn.QUERY, description = "Without page and size: the first 1,000",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "size", in = ParameterIn.QUERY, description = "At most 200; more is taken for 200",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @APIResponse(responseCode = "200", description = "The tasks, and how many there are in all",
            content = @Content(schema = @Schema(ref = "SmartCoderTaskListAnswer"),
                    examples = @ExampleObject(name = "tasks", value = ForumExamples.TASKS)))
    @APIResponse(responseCode = "403", description = "Somebody else's",
            content = @Content(schema = @Schema(ref = "SmartCoderTaskListAnswer"),
                    examples = @ExampleObject(name = "refused", value = ForumExamples.NOT_YOURS)))
    public Envelope<List<TaskData>> myFinished(@Context UriInfo uri) {
        return listOf(Optional.of(HelpTaskState.FINISHED), Parameters.of(uri));
    }

    private Envelope<List<TaskData>> listOf(Optional<HelpTaskState> state, Parameters parameters) {
        SignedIn reader = caller.require();
        AccountId owner = parameters.number("userId").map(AccountId::new).orElse(reader.account());
        return told(forum.listOf(reader, owner, state, Paging.ofList(parameters)));
    }

    private static Envelope<List<TaskData>> told(TaskList list) {
        return Envelope.rows(list.tasks().stream().map(TaskData::of).toList(), list.total());
    }
}
