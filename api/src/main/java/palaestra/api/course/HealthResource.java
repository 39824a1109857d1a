package palaestra.api.course;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.health.HealthCheckResponse;
import org.eclipse.microprofile.health.Readiness;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.ops.DatabaseReadiness;

/** Whether the platform works, for clients that ask here instead of at {@code /healthz}. */
@Path("/health")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "Course platform")
public class HealthResource {

    private final DatabaseReadiness database;

    protected HealthResource() {
        this(null);
    }

    @Inject
    public HealthResource(@Readiness DatabaseReadiness database) {
        this.database = database;
    }

    /** The body. */
    @Schema(name = "CourseHealth")
    public record Health(String status, String database) {
    }

    @GET
    @Operation(operationId = "courseHealth", summary = "Whether the platform and its database work")
    @APIResponse(responseCode = "200", description = "They do",
            content = @Content(schema = @Schema(implementation = Health.class)))
    @APIResponse(responseCode = "503", description = "The database does not answer",
            content = @Content(schema = @Schema(implementation = Health.class)))
    public Response health() {
        boolean answers = database.call().getStatus() == HealthCheckResponse.Status.UP;
        return answers ? Response.ok(new Health("healthy", "connected")).build()
                : Response.status(Response.Status.SERVICE_UNAVAILABLE)
                        .entity(new Health("unhealthy", "disconnected")).build();
    }
}
