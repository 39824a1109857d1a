package palaestra.api.openai;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.Roles;

/** The models that can be asked. */
@Path("/models")
@ApplicationScoped
@Speaks(OpenAiErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@Tag(ref = "OpenAI")
@SecurityRequirement(name = "bearer")
public class ModelsResource {

    private final ModelDirectory models;

    protected ModelsResource() {
        this(null);
    }

    @Inject
    public ModelsResource(ModelDirectory models) {
        this.models = models;
    }

    @GET
    @Operation(operationId = "listModels", summary = "List the models")
    @APIResponse(responseCode = "200", description = "The models, in the catalogue's order",
            content = @Content(schema = @Schema(implementation = ModelList.class)))
    public ModelList list() {
        return new ModelList("list", models.all().stream().map(ModelAnswer::of).toList());
    }

    /** Ids of hosted models have slashes. */
    @GET
    @Path("/{id: .+}")
    @Operation(operationId = "retrieveModel", summary = "Describe a model")
    @Parameters(@Parameter(name = "id", description = "Its id or an alias"))
    @APIResponse(responseCode = "200", description = "The model",
            content = @Content(schema = @Schema(implementation = ModelAnswer.class)))
    @APIResponse(responseCode = "404", description = "There is no such model",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public ModelAnswer retrieve(@PathParam("id") String id) {
        return ModelAnswer.of(models.require(id).info());
    }
}
