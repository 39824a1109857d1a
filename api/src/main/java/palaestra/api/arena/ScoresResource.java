package palaestra.api.arena;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.RateLimits.Limit;
import palaestra.domain.arena.PersonalScores;
import palaestra.domain.arena.VoteService;

/** What somebody's own votes say of the models. */
@Path("/")
@ApplicationScoped
@Speaks(ArenaErrors.class)
@Consumes(MediaType.APPLICATION_JSON)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "Copilot Arena")
public class ScoresResource {

    private final Bodies bodies;
    private final ArenaAccess access;
    private final PersonalScores scores;
    private final VoteService votes;

    protected ScoresResource() {
        this(null, null, null, null);
    }

    @Inject
    public ScoresResource(Bodies bodies, ArenaAccess access, PersonalScores scores, VoteService votes) {
        this.bodies = bodies;
        this.access = access;
        this.scores = scores;
        this.votes = votes;
    }

    @POST
    @Path("user_scores")
    @Operation(operationId = "arenaUserScores", summary = "One's own ratings of the models",
            description = "After every twenty votes, and as they are now; oldest first, each with the best model first.")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ArenaUserId"),
            examples = @ExampleObject(name = "user", value = Examples.USER_ID)))
    @APIResponse(responseCode = "200", description = "The ratings; none without votes",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = Object.class),
                    examples = @ExampleObject(name = "ratings", value = Examples.SCORES)))
    public List<List<ModelScore>> scores(JsonNode body, @Context HttpServletRequest request)
            throws JsonProcessingException {
        access.enter(Limit.ARENA_REPORTS, request);
        UserIdRequest asked = bodies.report(body, UserIdRequest.KEYS, UserIdRequest.class);
        return scores.history(asked.userId()).stream()
                .map(snapshot -> snapshot.stream().map(ModelScore::of).toList()).toList();
    }

    @POST
    @Path("user_vote_count")
    @Operation(operationId = "arenaUserVoteCount", summary = "How many completions somebody voted on")
    @RequestBody(required = true, content = @Content(schema = @Schema(ref = "ArenaUserId"),
            examples = @ExampleObject(name = "user", value = Examples.USER_ID)))
    @APIResponse(responseCode = "200", description = "The number",
            content = @Content(schema = @Schema(ref = "ArenaVoteCount"),
                    examples = @ExampleObject(name = "number", value = "{\"voteCount\":123}")))
    public VoteCount voteCount(JsonNode body, @Context HttpServletRequest request) throws JsonProcessingException {
        access.enter(Limit.ARENA_REPORTS, request);
        return new VoteCount(votes.count(bodies.report(body, UserIdRequest.KEYS, UserIdRequest.class).userId()));
    }
}
