package palaestra.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.container.AsyncResponse;
import jakarta.ws.rs.container.Suspended;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.time.ZoneId;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.account.SignedIn;

/** The figures of now, as they change. */
@Path("/statistics/live")
@ApplicationScoped
@Speaks(AdminErrors.class)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Administration")
public class LiveStatisticsResource {

    private final CurrentAccount caller;
    private final LiveStreams streams;

    protected LiveStatisticsResource() {
        this(null, null);
    }

    @Inject
    public LiveStatisticsResource(CurrentAccount caller, LiveStreams streams) {
        this.caller = caller;
        this.streams = streams;
    }

    @GET
    @Produces(MediaType.WILDCARD)
    @Operation(operationId = "statisticsLive", summary = "Follow the figures of today and of the last hour",
            description = "An event of the name figures every 2 s, until the sign-in ends.")
    @Parameters(@Parameter(name = "zone", description = "Where today began at midnight",
            schema = @Schema(examples = "Europe/Berlin", defaultValue = "UTC", maxLength = 64)))
    @APIResponse(responseCode = "200", description = "The stream",
            content = @Content(mediaType = MediaType.SERVER_SENT_EVENTS,
                    schema = @Schema(implementation = LiveData.class),
                    examples = @ExampleObject(name = "figures", value = StatisticsExamples.LIVE)))
    @APIResponse(responseCode = "422", description = "There is no such zone",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "429", description = "Too many follow the figures already",
            content = @Content(mediaType = MediaType.APPLICATION_JSON,
                    schema = @Schema(implementation = ErrorBody.class)))
    public void live(@QueryParam("zone") String zone, @Context HttpServletRequest request,
            @Suspended AsyncResponse response) throws IOException {
        SignedIn administrator = caller.require();
        ZoneId where = StatisticsParameters.zone(zone);
        streams.begin(request, administrator, where);
    }
}
