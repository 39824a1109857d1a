package palaestra.api.admin;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
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
import palaestra.domain.generation.ModelSupervision;

/** The models of the catalogue: how they fare, what they cost, and whether they are in service. */
@Path("/models")
@ApplicationScoped
@Speaks(AdminErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Administration")
public class AdminModelsResource {

    private final CurrentAccount caller;
    private final ModelSupervision models;

    protected AdminModelsResource() {
        this(null, null);
    }

    @Inject
    public AdminModelsResource(CurrentAccount caller, ModelSupervision models) {
        this.caller = caller;
        this.models = models;
    }

    @GET
    @Operation(operationId = "adminModels", summary = "All models of the catalogue (administrators)",
            description = "Latency and errors over time are in the statistics of generations, by model.")
    @APIResponse(responseCode = "200", description = "The models, in the order of the catalogue",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = ModelData.class)))
    public List<ModelData> list() {
        return models.list(caller.require()).stream().map(ModelData::of).toList();
    }

    @POST
    @Path("{id}/enable")
    @Operation(operationId = "adminEnableModel", summary = "Take a model into service again (administrators)",
            description = "All nodes do so within a few seconds.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "The model",
            content = @Content(schema = @Schema(implementation = ModelData.class)))
    @APIResponse(responseCode = "404", description = "The catalogue has no such model",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public ModelData enable(@PathParam("id") String id) {
        return ModelData.of(models.change(caller.require(), id, true));
    }

    @POST
    @Path("{id}/disable")
    @Operation(operationId = "adminDisableModel", summary = "Take a model out of service (administrators)",
            description = "Nobody finds it any more, on any node, within a few seconds; what it says already is said "
                    + "to its end. Lasts until it is enabled, restarts included.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "The model",
            content = @Content(schema = @Schema(implementation = ModelData.class)))
    @APIResponse(responseCode = "404", description = "The catalogue has no such model",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public ModelData disable(@PathParam("id") String id) {
        return ModelData.of(models.change(caller.require(), id, false));
    }
}
