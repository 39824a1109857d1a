package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.account.SignedIn;
import palaestra.domain.chat.PresetId;
import palaestra.domain.chat.PresetService;

/** Presets. */
@Path("/presets")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "AIDeer")
public class PresetsResource {

    private final PresetService presets;
    private final CurrentAccount caller;
    private final Clock clock;

    protected PresetsResource() {
        this(null, null, null);
    }

    @Inject
    public PresetsResource(PresetService presets, CurrentAccount caller, Clock clock) {
        this.presets = presets;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "aiDeerPresets", summary = "Presets to choose from",
            description = "One's own and the public ones; administrators see the unlisted ones too.")
    @Parameter(name = "offset", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    @Parameter(name = "limit", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
    @Parameter(name = "order_by", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"id", "title", "create_time", "update_time"}, defaultValue = "create_time"))
    @Parameter(name = "order", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, enumeration = {"asc", "desc"}, defaultValue = "desc"))
    @APIResponse(responseCode = "200", description = "A page of them",
            content = @Content(examples = @ExampleObject(name = "page", value = Examples.PRESETS)))
    public List<PresetRead> list(@Context UriInfo uri) {
        return presets.list(caller.require(), Parameters.window(uri)).stream().map(PresetRead::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiDeerCreatePreset", summary = "Store a preset",
            description = "Only administrators make public ones.")
    @APIResponse(responseCode = "200", description = "The preset",
            content = @Content(examples = @ExampleObject(name = "preset", value = Examples.PRESET)))
    public PresetRead create(
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT),
                    examples = @ExampleObject(name = "preset", value = Examples.NEW_PRESET))) JsonNode body) {
        SignedIn owner = caller.require();
        return PresetRead.of(presets.create(owner, PresetBody.read(body, clock.instant())));
    }

    @GET
    @Path("{preset_id}")
    @Operation(operationId = "aiDeerPreset", summary = "One preset",
            description = "One's own, or one that is not private.")
    @APIResponse(responseCode = "200", description = "The preset",
            content = @Content(examples = @ExampleObject(name = "preset", value = Examples.PRESET)))
    public PresetRead read(@PathParam("preset_id") String id) {
        return PresetRead.of(presets.read(caller.require(), preset(id)));
    }

    @PUT
    @Path("{preset_id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiDeerReplacePreset", summary = "Replace a preset",
            description = "As a whole: what is absent gets its default.")
    @APIResponse(responseCode = "200", description = "The preset as it is now",
            content = @Content(examples = @ExampleObject(name = "preset", value = Examples.PRESET)))
    public PresetRead replace(@PathParam("preset_id") String id,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT),
                    examples = @ExampleObject(name = "preset", value = Examples.NEW_PRESET))) JsonNode body) {
        PresetId preset = preset(id);
        SignedIn actor = caller.require();
        return PresetRead.of(presets.replace(actor, preset, PresetBody.read(body, clock.instant())));
    }

    @DELETE
    @Path("{preset_id}")
    @Operation(operationId = "aiDeerDeletePreset", summary = "Delete a preset",
            description = "Chats that use it live on.")
    @APIResponse(responseCode = "200", description = "Deleted", content = @Content(
            examples = @ExampleObject(name = "deleted", value = "{\"message\":\"Preset deleted successfully\"}")))
    public Message delete(@PathParam("preset_id") String id) {
        presets.delete(caller.require(), preset(id));
        return new Message("Preset deleted successfully");
    }

    private static PresetId preset(String id) {
        return new PresetId(Parameters.uuid("preset_id", id));
    }
}
