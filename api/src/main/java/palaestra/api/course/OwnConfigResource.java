package palaestra.api.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.course.UserConfigService;
import palaestra.domain.generation.CodeModels;

/** How people want their rehearsals. */
@Path("/user/config")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class OwnConfigResource {

    private final CurrentAccount caller;
    private final UserConfigService configs;
    private final CodeModels models;

    protected OwnConfigResource() {
        this(null, null, null);
    }

    @Inject
    public OwnConfigResource(CurrentAccount caller, UserConfigService configs, CodeModels models) {
        this.caller = caller;
        this.configs = configs;
        this.models = models;
    }

    @GET
    @Operation(operationId = "courseConfig", summary = "One's configuration")
    @APIResponse(responseCode = "200", description = "The configuration, without its secrets",
            content = @Content(schema = @Schema(implementation = ConfigData.class)))
    public ConfigData read() {
        return ConfigData.of(configs.read(caller.require().account()));
    }

    @PUT
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseChangeConfig", summary = "Change one's configuration",
            description = "What is absent stays as it is.")
    @APIResponse(responseCode = "200", description = "The configuration, without its secrets",
            content = @Content(schema = @Schema(implementation = ConfigData.class)))
    @APIResponse(responseCode = "422", description = "The request is not acceptable",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public ConfigData change(@Valid ConfigRequest change) {
        return ConfigData.of(configs.change(caller.require().account(), change.toChange()));
    }

    @POST
    @Path("test-tiku")
    @Operation(operationId = "courseTestAnswers", summary = "Who works exercises out",
            description = "No answer service is asked: exercises go to the code model, which the answer names.")
    @APIResponse(responseCode = "200", description = "Which model it is",
            content = @Content(schema = @Schema(implementation = Message.class)))
    public Message testAnswers() {
        return new Message("Exercises are worked out by the code model " + models.standard().info().id() + ".",
                "The settings of answer services are kept, and no such service is asked.");
    }
}
