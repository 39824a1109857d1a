package palaestra.api.aideer;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.account.AccountId;
import palaestra.domain.account.SignedIn;
import palaestra.domain.chat.ChatId;
import palaestra.domain.chat.LikeService;
import palaestra.domain.chat.PresetId;

/** What one likes. */
@Path("/users/me/likes")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "AIDeer")
public class LikesResource {

    private static final Message DELETED = new Message("Like deleted successfully");

    private final LikeService likes;
    private final CurrentAccount caller;

    protected LikesResource() {
        this(null, null);
    }

    @Inject
    public LikesResource(LikeService likes, CurrentAccount caller) {
        this.likes = likes;
        this.caller = caller;
    }

    @GET
    @Operation(operationId = "aiDeerLikes", summary = "What one likes", description = "Oldest like first.")
    @APIResponse(responseCode = "200", description = "The presets and the chats",
            content = @Content(examples = @ExampleObject(name = "likes", value = Examples.LIKES)))
    public LikesRead list() {
        AccountId account = caller.require().account();
        return new LikesRead(likes.presetsOf(account).stream().map(PresetId::value).toList(),
                likes.chatsOf(account).stream().map(ChatId::value).toList());
    }

    @POST
    @Path("preset/{preset_id}")
    @Operation(operationId = "aiDeerLikePreset", summary = "Like a preset", description = "One that one may use.")
    @APIResponse(responseCode = "200", description = "Liked")
    public PresetLike likePreset(@PathParam("preset_id") String id) {
        PresetId preset = new PresetId(Parameters.uuid("preset_id", id));
        SignedIn own = caller.require();
        likes.like(own, preset);
        return new PresetLike(preset.value(), own.account().value());
    }

    @DELETE
    @Path("preset/{preset_id}")
    @Operation(operationId = "aiDeerUnlikePreset", summary = "Like a preset no more", description = "Ends the like.")
    @APIResponse(responseCode = "200", description = "Done")
    public Message unlikePreset(@PathParam("preset_id") String id) {
        likes.unlike(caller.require(), new PresetId(Parameters.uuid("preset_id", id)));
        return DELETED;
    }

    @POST
    @Path("chat/{chat_id}")
    @Operation(operationId = "aiDeerLikeChat", summary = "Like a chat", description = "One that one may read.")
    @APIResponse(responseCode = "200", description = "Liked")
    public ChatLike likeChat(@PathParam("chat_id") String id) {
        ChatId chat = new ChatId(Parameters.uuid("chat_id", id));
        SignedIn own = caller.require();
        likes.like(own, chat);
        return new ChatLike(chat.value(), own.account().value());
    }

    @DELETE
    @Path("chat/{chat_id}")
    @Operation(operationId = "aiDeerUnlikeChat", summary = "Like a chat no more", description = "Ends the like.")
    @APIResponse(responseCode = "200", description = "Done")
    public Message unlikeChat(@PathParam("chat_id") String id) {
        likes.unlike(caller.require(), new ChatId(Parameters.uuid("chat_id", id)));
        return DELETED;
    }
}
