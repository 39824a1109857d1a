package palaestra.api.aicreator;

import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;

/** Whether the server answers at all; operators ask {@code /healthz} for more. */
@Path("/health")
@ApplicationScoped
@Speaks(AiCreatorErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@PermitAll
@Tag(ref = "AICreator")
public class HealthResource {

    @GET
    @Operation(operationId = "aiCreatorHealth", summary = "Ask whether the server answers")
    @APIResponse(responseCode = "200", description = "It does",
            content = @Content(schema = @Schema(ref = "AICreatorEnvelope"),
                    examples = @ExampleObject(name = "healthy", value = Examples.HEALTHY)))
    public Envelope<String> health() {
        return Envelope.ok("ok");
    }
}
