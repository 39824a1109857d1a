package palaestra.api.aideer;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.RateLimits;
import palaestra.api.security.RateLimits.Limit;
import palaestra.api.security.Roles;
import palaestra.domain.credit.RedeemCode;
import palaestra.domain.credit.RedeemCodeService;
import palaestra.domain.credit.UnknownCode;

/** Redeem codes: administrators make them, everybody may ask what one is worth. */
@Path("/codes")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@Tag(ref = "AIDeer")
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
public class CodesResource {

    private final RedeemCodeService codes;
    private final CurrentAccount caller;
    private final RateLimits limits;

    protected CodesResource() {
        this(null, null, null);
    }

    @Inject
    public CodesResource(RedeemCodeService codes, CurrentAccount caller, RateLimits limits) {
        this.codes = codes;
        this.caller = caller;
        this.limits = limits;
    }

    @GET
    @Operation(operationId = "aideerListCodes", summary = "The codes that nobody redeemed yet")
    @APIResponse(responseCode = "200", description = "In the order of their names",
            content = @Content(schema = @Schema(type = SchemaType.ARRAY, implementation = CodeRead.class)))
    public List<CodeRead> list(@Context UriInfo uri) {
        Parameters.Page page = Parameters.page(uri);
        return codes.list(caller.require(), page.offset(), page.limit()).stream().map(CodeRead::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aideerCreateCode", summary = "Make a code, or several that nobody can guess",
            description = "With count instead of redeem_code the answer is a list. A code of the same name that nobody "
                    + "redeemed yet is replaced.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(type = SchemaType.OBJECT),
            examples = {
                @ExampleObject(name = "one", value = "{\"redeem_code\": \"SPRING\", \"value\": 500}"),
                @ExampleObject(name = "several", value = """
                        {"count": 20, "value": 500, "expires_at": "2027-01-01T00:00:00Z"}""")}))
    @APIResponse(responseCode = "200", description = "The code, or the list of codes",
            content = @Content(schema = @Schema(implementation = CodeRead.class)))
    public Object create(JsonNode body) {
        if (body != null && body.has("count") && !body.has("redeem_code")) {
            CodeRead.Batch batch = CodeRead.Batch.read(body);
            return codes.createBatch(caller.require(), batch.count(), batch.value(), batch.expiresAt()).stream()
                    .map(CodeRead::of).toList();
        }
        CodeRead code = CodeRead.read(body);
        codes.create(caller.require(), code.toCode());
        return code;
    }

    @GET
    @Path("/{code}")
    @PermitAll
    @Operation(operationId = "aideerReadCode", summary = "What a code is worth")
    @APIResponse(responseCode = "200", description = "The code, as it was asked for",
            content = @Content(schema = @Schema(implementation = CodeRead.class)))
    @APIResponse(responseCode = "422", description = "There is no such code, or not any more",
            content = @Content(schema = @Schema(implementation = Detail.class)))
    public CodeRead read(@PathParam("code") String code, @Context HttpServletRequest request) {
        limits.spend(Limit.REDEMPTION, request);
        try {
            requireStorable(code);
            RedeemCode found = codes.read(code);
            return new CodeRead(code, found.value(), found.expiresAt().orElse(null));
        } catch (UnknownCode e) {
            throw CodeRead.unknown(code);
        }
    }

    @DELETE
    @Path("/{code}")
    @Operation(operationId = "aideerDeleteCode", summary = "Make a code worth nothing")
    @APIResponse(responseCode = "200", description = "Done, also if there was none",
            content = @Content(schema = @Schema(implementation = Message.class)))
    public Message delete(@PathParam("code") String code) {
        requireStorable(code);
        codes.delete(caller.require(), code);
        return new Message("Redeem code " + code + " deleted successfully");
    }

    /** No code that is stored has such a name, and the database does not take it. */
    private static void requireStorable(String code) {
        if (code.indexOf('\0') >= 0) {
            throw new UnknownCode();
        }
    }
}
