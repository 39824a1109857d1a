package palaestra.api.aideer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.media.SchemaProperty;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.account.AvatarService;
import palaestra.domain.account.SignedIn;

/** The own account. */
@Path("/users/me")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "AIDeer")
public class MeResource {

    private final Users users;
    private final AvatarService avatars;
    private final CurrentAccount caller;

    protected MeResource() {
        this(null, null, null);
    }

    @Inject
    public MeResource(Users users, AvatarService avatars, CurrentAccount caller) {
        this.users = users;
        this.avatars = avatars;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "aiDeerMe", summary = "The own account", description = "With its credits.")
    @APIResponse(responseCode = "200", description = "The account",
            content = @Content(examples = @ExampleObject(name = "account", value = Examples.USER)))
    public UserRead read() {
        SignedIn own = caller.require();
        return users.show(users.own(own), own);
    }

    @GET
    @Path("avatar")
    @Operation(operationId = "aiDeerMyAvatar", summary = "The own picture", description = "Where it is.")
    @APIResponse(responseCode = "307", description = "At the address in Location")
    public Response avatar() {
        return AvatarPath.redirect(users.own(caller.require()));
    }

    @POST
    @Path("avatar")
    @Consumes(MediaType.WILDCARD)
    @Operation(operationId = "aiDeerNewAvatar", summary = "Show another picture",
            description = "At most 2 MiB; it is shrunk to fit 128x128 and kept as PNG.")
    @RequestBody(content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA,
            schema = @Schema(type = SchemaType.OBJECT, properties = @SchemaProperty(name = "avatar_file",
                    type = SchemaType.STRING, format = "binary"))))
    @APIResponse(responseCode = "200", description = "Shown from now on", content = @Content(
            examples = @ExampleObject(name = "done", value = "{\"message\":\"Avatar updated successfully\"}")))
    public Message show(@Context HttpHeaders headers, InputStream body) throws IOException {
        MediaType type = headers.getMediaType();
        boolean isForm = type != null && type.isCompatible(MediaType.MULTIPART_FORM_DATA_TYPE);
        byte[] sent = isForm ? Multipart.read(type, body).get("avatar_file") : null;
        if (sent == null) {
            throw Refusal.unprocessable(List.of(FieldError.missing(List.of("body", "avatar_file"))));
        }
        avatars.show(caller.require(), AvatarPicture.shrink(sent));
        return new Message("Avatar updated successfully");
    }

    /** There is no such account, and "me" is no number, which clients are told as of any other text. */
    @PUT
    @Operation(hidden = true)
    public UserRead update() {
        return read("me");
    }

    /** As {@link #update}. */
    @DELETE
    @RolesAllowed(Roles.ADMIN)
    @Operation(hidden = true)
    public UserRead delete() {
        return read("me");
    }

    private UserRead read(String id) {
        return UserRead.of(users.require(Parameters.account(id)));
    }
}
