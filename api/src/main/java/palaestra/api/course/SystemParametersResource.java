package palaestra.api.course;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.LinkedHashMap;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.course.CourseSupervision;
import palaestra.domain.course.SystemParameter;
import palaestra.domain.course.SystemParameters;
import palaestra.domain.shared.Conflict;
import palaestra.domain.shared.Invalid;

/** What administrators set while the server runs. */
@Path("/system-config")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class SystemParametersResource {

    private final CurrentAccount caller;
    private final SystemParameters parameters;
    private final CourseSupervision supervision;
    private final ConfiguredSystem system;

    protected SystemParametersResource() {
        this(null, null, null, null);
    }

    @Inject
    public SystemParametersResource(CurrentAccount caller, SystemParameters parameters,
            CourseSupervision supervision, ConfiguredSystem system) {
        this.caller = caller;
        this.parameters = parameters;
        this.supervision = supervision;
        this.system = system;
    }

    /** A parameter's new value. */
    @Schema(name = "CourseParameterValue")
    public record Changed(String key, int value, String description) {
    }

    /** That a parameter has a new value. */
    @Schema(name = "CourseParameterChanged")
    public record ChangeAnswer(String message, Changed config) {
    }

    /** What can be set, and what only the configuration sets. */
    @Schema(name = "CourseParameters")
    public record AllParameters(Map<String, ParameterData> configs,
            @JsonProperty("readonly_configs") Map<String, ReadOnly> readOnly) {
    }

    /** What only the configuration sets. */
    @Schema(name = "CourseReadOnlyParameter")
    public record ReadOnly(Object value, String description) {
    }

    /** How many parameters there are. */
    @Schema(name = "CourseParametersReady")
    public record Counted(String message, int count) {
    }

    /** That every parameter has a value. */
    @Schema(name = "CourseDefaultsReady")
    public record Created(String message, int created, int updated) {
    }

    @GET
    @Path("system-params")
    @Operation(operationId = "courseSystem", summary = "How the platform is set up (administrators)")
    @APIResponse(responseCode = "200", description = "Configuration and parameters, without secrets",
            content = @Content(schema = @Schema(implementation = SystemData.class)))
    public SystemData system() {
        return SystemData.of(system, parameters::get);
    }

    @GET
    @Path("editable-configs")
    @Operation(operationId = "courseParameters", summary = "What can be set while it runs (administrators)")
    @APIResponse(responseCode = "200", description = "The parameters with their bounds",
            content = @Content(schema = @Schema(implementation = AllParameters.class)))
    public AllParameters list() {
        Map<String, ParameterData> configs = new LinkedHashMap<>();
        for (SystemParameter parameter : SystemParameter.values()) {
            configs.put(parameter.key(), ParameterData.of(parameter, parameters.get(parameter)));
        }
        return new AllParameters(configs, Map.of(
                "host", new ReadOnly(system.host(), "the address to listen on"),
                "port", new ReadOnly(system.port(), "the port to listen on")));
    }

    @GET
    @Path("all")
    @Operation(operationId = "courseAllParameters", summary = "The same as editable-configs (administrators)")
    @APIResponse(responseCode = "200", description = "The parameters with their bounds",
            content = @Content(schema = @Schema(implementation = AllParameters.class)))
    public AllParameters all() {
        return list();
    }

    @PUT
    @Path("editable-config")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseSetParameter", summary = "Set a parameter (administrators)",
            description = "Counts at once, on all nodes.")
    @APIResponse(responseCode = "200", description = "Set",
            content = @Content(schema = @Schema(implementation = ChangeAnswer.class)))
    @APIResponse(responseCode = "400", description = "There is no such parameter, or the value is out of its bounds",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public ChangeAnswer set(@Valid ParameterRequest change) {
        SystemParameter parameter = parameter(change.key());
        int value = number(change.value());
        setAll(Map.of(parameter, value));
        return new ChangeAnswer("Counts from now on.", new Changed(parameter.key(), value, parameter.meaning()));
    }

    @PUT
    @Path("batch")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseSetParameters", summary = "Set several parameters, or none (administrators)")
    @APIResponse(responseCode = "200", description = "Set",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = "One of them is none, or out of its bounds",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message setAll(@Valid BatchRequest changes) {
        Map<SystemParameter, Integer> values = new LinkedHashMap<>();
        changes.configs().forEach((key, value) -> values.put(parameter(key), number(value)));
        setAll(values);
        return Message.of("They count from now on.");
    }

    @POST
    @Path("init-editable-configs")
    @Operation(operationId = "courseInitParameters", summary = "Tells how many parameters there are (administrators)",
            description = "Each has its default until it is set, so there is nothing to make ready.")
    @APIResponse(responseCode = "200", description = "How many",
            content = @Content(schema = @Schema(implementation = Counted.class)))
    public Counted initialise() {
        return new Counted("Every parameter has a value.", SystemParameter.values().length);
    }

    @POST
    @Path("init-defaults")
    @Operation(operationId = "courseInitDefaults", summary = "Tells that nothing has to be created (administrators)",
            description = "Each parameter has its default until it is set.")
    @APIResponse(responseCode = "200", description = "Nothing had to be created",
            content = @Content(schema = @Schema(implementation = Created.class)))
    public Created initialiseDefaults() {
        return new Created("Every parameter has a value.", 0, 0);
    }

    private void setAll(Map<SystemParameter, Integer> values) {
        try {
            supervision.set(caller.require(), values);
        } catch (Invalid e) {
            throw new Conflict(e.getMessage());
        }
    }

    private static SystemParameter parameter(String key) {
        return SystemParameter.of(key).orElseThrow(() -> new Conflict("There is no such parameter."));
    }

    private static int number(JsonNode value) {
        String text = value.isTextual() ? value.textValue() : value.isNumber() ? value.asText() : "";
        if (!text.matches("-?\\d{1,9}(\\.0)?")) {
            throw new Conflict("The value must be a whole number.");
        }
        return Integer.parseInt(text.replace(".0", ""));
    }
}
