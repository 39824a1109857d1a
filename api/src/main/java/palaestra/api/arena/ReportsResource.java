package palaestra.api.arena;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.RateLimits.Limit;
import palaestra.domain.arena.Ballot;
import palaestra.domain.arena.TaskKind;
import palaestra.domain.arena.VoteService;

/** What the editor tells of the answers it got: the four uploads. */
@Path("/")
@ApplicationScoped
@Speaks(ArenaErrors.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "Copilot Arena")
public class ReportsResource {

    private static final Map<String, String> TEST_PASSED = Map.of("status", "success");

    private final Bodies bodies;
    private final ArenaAccess access;
    private final VoteService votes;

    protected ReportsResource() {
        this(null, null, null);
    }

    @Inject
    public ReportsResource(Bodies bodies, ArenaAccess access, VoteService votes) {
        this.bodies = bodies;
        this.access = access;
        this.votes = votes;
    }

    @PUT
    @Path("add_completion")
    @Operation(operationId = "arenaAddCompletion", summary = "A completion was shown")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ArenaReport"),
            examples = @ExampleObject(name = "report", value = Examples.SHOWN)))
    @APIResponse(responseCode = "200", description = "Remembered; the body is null",
            content = @Content(examples = @ExampleObject(name = "done", value = "null")))
    @APIResponse(responseCode = "404", description = "It was not made here",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public Response addCompletion(JsonNode body, @Context HttpServletRequest request) throws JsonProcessingException {
        access.enter(Limit.ARENA_REPORTS, request);
        ShownReport report = bodies.report(body, ShownReport.KEYS_OF_SHOWN, ShownReport.class);
        Bodies.privacy(report.privacy());
        if (Bodies.isTest(body)) {
            return Response.ok(TEST_PASSED).build();
        }
        votes.shown(report.userId(), report.completionId());
        return done();
    }

    @PUT
    @Path("add_single_outcome")
    @Operation(operationId = "arenaAddSingleOutcome", summary = "A completion without rival was accepted",
            description = "That is no vote.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ArenaReport"),
            examples = @ExampleObject(name = "report", value = Examples.SHOWN)))
    @APIResponse(responseCode = "200", description = "Remembered; the body is null",
            content = @Content(examples = @ExampleObject(name = "done", value = "null")))
    @APIResponse(responseCode = "404", description = "It was not made here",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public Response addSingleOutcome(JsonNode body, @Context HttpServletRequest request)
            throws JsonProcessingException {
        access.enter(Limit.ARENA_REPORTS, request);
        ShownReport report = bodies.report(body, ShownReport.KEYS_OF_TAKEN, ShownReport.class);
        Bodies.privacy(report.privacy());
        if (Bodies.isTest(body)) {
            return Response.ok(TEST_PASSED).build();
        }
        votes.taken(report.userId(), report.completionId());
        return done();
    }

    @PUT
    @Path("add_completion_outcome")
    @Operation(operationId = "arenaAddCompletionOutcome", summary = "Vote for one of two completions",
            description = "Once on the same two: the same vote again changes nothing, another one is refused.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ArenaVote"),
            examples = @ExampleObject(name = "vote", value = Examples.COMPLETION_VOTE)))
    @APIResponse(responseCode = "200", description = "Counted; the body is null",
            content = @Content(examples = @ExampleObject(name = "done", value = "null")))
    @APIResponse(responseCode = "403", description = "They were made for somebody else",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    @APIResponse(responseCode = "404", description = "One of them was not made here",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    @APIResponse(responseCode = "409", description = "There is another vote on these two",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public Response addCompletionOutcome(JsonNode body, @Context HttpServletRequest request)
            throws JsonProcessingException {
        return vote(body, request, TaskKind.COMPLETION, "completion");
    }

    @PUT
    @Path("add_edit_outcome")
    @Operation(operationId = "arenaAddEditOutcome", summary = "Vote for one of two edits, or for neither",
            description = "Once on the same two: the same vote again changes nothing, another one is refused.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ArenaVote"),
            examples = @ExampleObject(name = "vote", value = Examples.EDIT_VOTE)))
    @APIResponse(responseCode = "200", description = "Counted; the body is null",
            content = @Content(examples = @ExampleObject(name = "done", value = "null")))
    @APIResponse(responseCode = "403", description = "They were made for somebody else",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    @APIResponse(responseCode = "404", description = "One of them was not made here",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    @APIResponse(responseCode = "409", description = "There is another vote on these two",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public Response addEditOutcome(JsonNode body, @Context HttpServletRequest request)
            throws JsonProcessingException {
        return vote(body, request, TaskKind.EDIT, "response");
    }

    private Response vote(JsonNode body, HttpServletRequest request, TaskKind kind, String answer)
            throws JsonProcessingException {
        access.enter(Limit.ARENA_REPORTS, request);
        String field = answer + "Items";
        String idField = answer + "Id";
        VoteRequest vote = bodies.report(body, VoteRequest.keys(field), VoteRequest.class);
        List<String> keys = Stream.concat(Stream.of(idField, answer), VoteRequest.ITEM_KEYS.stream()).toList();
        List<JsonNode> items = VoteRequest.items(body, field, keys, answer + "_item");
        Ballot ballot = vote.toBallot(kind, items, idField);
        if (Bodies.isTest(items.get(0))) {
            return Response.ok(TEST_PASSED).build();
        }
        votes.cast(ballot);
        return done();
    }

    private static Response done() {
        return Response.ok(JsonNodeFactory.instance.nullNode()).build();
    }
}
