package palaestra.api.arena;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.domain.arena.Board;
import palaestra.domain.arena.BoardService;

/** Which models are preferred. Made anew some seconds after a vote. */
@Path("/arena")
@ApplicationScoped
@Speaks(ArenaErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "Copilot Arena")
public class BoardResource {

    private final BoardService boards;
    private final RateLimits limits;

    protected BoardResource() {
        this(null, null);
    }

    @Inject
    public BoardResource(BoardService boards, RateLimits limits) {
        this.boards = boards;
        this.limits = limits;
    }

    @GET
    @Path("leaderboard")
    @Operation(operationId = "arenaLeaderboard", summary = "The board",
            description = "Scores by the Bradley-Terry model without the advantage of what is shown first, with 95 % "
                    + "intervals; 1000 is the average model, 400 points are odds of ten to one.")
    @Parameters({
        @Parameter(name = "kind", in = ParameterIn.QUERY,
                schema = @Schema(enumeration = {"completion", "edit"}, defaultValue = "completion")),
        @Parameter(name = "language", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING),
                description = "As editors name it; all of them unless given"),
        @Parameter(name = "period", in = ParameterIn.QUERY,
                schema = @Schema(enumeration = {"all", "month", "week"}, defaultValue = "all")),
        @Parameter(name = "day", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "date"),
                description = "As the board was at the end of that day (UTC)")})
    @APIResponse(responseCode = "200", description = "The board; without models before the first vote",
            content = @Content(schema = @Schema(ref = "ArenaBoard"),
                    examples = @ExampleObject(name = "board", value = Examples.BOARD)))
    @APIResponse(responseCode = "400", description = "There is no such kind, language, period or day",
            content = @Content(schema = @Schema(ref = "ArenaDetail")))
    public BoardAnswer leaderboard(@BeanParam BoardParameters wanted, @Context HttpServletRequest request) {
        limits.spend(Limit.ARENA_REPORTS, request);
        Board.Key key = wanted.key();
        return boards.find(key, wanted.day()).map(BoardAnswer::of).orElseGet(() -> BoardAnswer.empty(key));
    }

    @GET
    @Path("elo_data")
    @Operation(operationId = "arenaEloData", summary = "The board as lmarena's pages read it")
    @Parameters({
        @Parameter(name = "kind", in = ParameterIn.QUERY,
                schema = @Schema(enumeration = {"completion", "edit"}, defaultValue = "completion")),
        @Parameter(name = "language", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING),
                description = "As editors name it; all of them unless given"),
        @Parameter(name = "period", in = ParameterIn.QUERY,
                schema = @Schema(enumeration = {"all", "month", "week"}, defaultValue = "all")),
        @Parameter(name = "day", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING, format = "date"),
                description = "As the board was at the end of that day (UTC)")})
    @APIResponse(responseCode = "200", description = "The scores",
            content = @Content(schema = @Schema(ref = "ArenaEloData"),
                    examples = @ExampleObject(name = "scores", value = Examples.ELO_DATA)))
    public EloData eloData(@BeanParam BoardParameters wanted, @Context HttpServletRequest request) {
        limits.spend(Limit.ARENA_REPORTS, request);
        return EloData.of(boards.find(wanted.key(), wanted.day()).map(Board::standings).orElse(List.of()));
    }
}
