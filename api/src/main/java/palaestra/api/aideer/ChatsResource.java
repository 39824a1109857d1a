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
import palaestra.domain.chat.ChatDraft;
import palaestra.domain.chat.ChatId;
import palaestra.domain.chat.ChatService;
import palaestra.domain.chat.NoSuchPreset;

/** Chats. */
@Path("/chats")
@ApplicationScoped
@Speaks(AiDeerErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "AIDeer")
public class ChatsResource {

    private final ChatService chats;
    private final CurrentAccount caller;
    private final Clock clock;

    protected ChatsResource() {
        this(null, null, null);
    }

    @Inject
    public ChatsResource(ChatService chats, CurrentAccount caller, Clock clock) {
        this.chats = chats;
        this.caller = caller;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "aiDeerChats", summary = "The own chats", description = "Messages included.")
    @Parameter(name = "offset", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER, minimum = "0"))
    @Parameter(name = "limit", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "10"))
    @Parameter(name = "order_by", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING,
            enumeration = {"id", "title", "create_time", "update_time"}, defaultValue = "create_time"))
    @Parameter(name = "order", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.STRING, enumeration = {"asc", "desc"}, defaultValue = "desc"))
    @APIResponse(responseCode = "200", description = "A page of them",
            content = @Content(examples = @ExampleObject(name = "page", value = Examples.CHATS)))
    public List<ChatRead> list(@Context UriInfo uri) {
        return chats.list(caller.require(), Parameters.window(uri)).stream().map(ChatRead::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiDeerCreateChat", summary = "Store a chat",
            description = "With a preset that one may use.")
    @APIResponse(responseCode = "200", description = "The chat",
            content = @Content(examples = @ExampleObject(name = "chat", value = Examples.CHAT)))
    public ChatRead create(
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT),
                    examples = @ExampleObject(name = "chat", value = Examples.NEW_CHAT))) JsonNode body) {
        SignedIn owner = caller.require();
        ChatDraft draft = ChatBody.read(body, clock.instant());
        try {
            return ChatRead.of(chats.create(owner, draft));
        } catch (NoSuchPreset e) {
            throw Refusal.badRequest(e.getMessage());
        }
    }

    @GET
    @Path("{chat_id}")
    @Operation(operationId = "aiDeerChat", summary = "One chat", description = "One's own, or one that is shared.")
    @APIResponse(responseCode = "200", description = "The chat",
            content = @Content(examples = @ExampleObject(name = "chat", value = Examples.CHAT)))
    public ChatRead read(@PathParam("chat_id") String id) {
        return ChatRead.of(chats.read(caller.require(), chat(id)));
    }

    @PUT
    @Path("{chat_id}")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiDeerReplaceChat", summary = "Replace a chat",
            description = "Messages as a whole; the visibility stays if there is none.")
    @APIResponse(responseCode = "200", description = "The chat as it is now",
            content = @Content(examples = @ExampleObject(name = "chat", value = Examples.CHAT)))
    public ChatRead replace(@PathParam("chat_id") String id,
            @RequestBody(content = @Content(schema = @Schema(type = SchemaType.OBJECT),
                    examples = @ExampleObject(name = "chat", value = Examples.NEW_CHAT))) JsonNode body) {
        ChatId chat = chat(id);
        SignedIn actor = caller.require();
        ChatDraft draft = ChatBody.read(body, clock.instant());
        try {
            return ChatRead.of(chats.replace(actor, chat, draft));
        } catch (NoSuchPreset e) {
            throw Refusal.badRequest(e.getMessage());
        }
    }

    @DELETE
    @Path("{chat_id}")
    @Operation(operationId = "aiDeerDeleteChat", summary = "Delete a chat", description = "For good.")
    @APIResponse(responseCode = "200", description = "Deleted", content = @Content(
            examples = @ExampleObject(name = "deleted", value = "{\"message\":\"Chat deleted successfully\"}")))
    public Message delete(@PathParam("chat_id") String id) {
        chats.delete(caller.require(), chat(id));
        return new Message("Chat deleted successfully");
    }

    private static ChatId chat(String id) {
        return new ChatId(Parameters.uuid("chat_id", id));
    }
}
