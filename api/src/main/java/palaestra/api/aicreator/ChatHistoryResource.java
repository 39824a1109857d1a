package palaestra.api.aicreator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.chat.ChatHistoryService;
import palaestra.domain.chat.ChatPage;
import palaestra.domain.shared.Invalid;

/** The caller's chat histories, one for each app. */
@Path("/chat-history")
@ApplicationScoped
@Speaks(AiCreatorErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "AICreator")
public class ChatHistoryResource {

    private static final int MAX_PAGE_SIZE = 50;

    private final CurrentAccount caller;
    private final ChatHistoryService histories;

    protected ChatHistoryResource() {
        this(null, null);
    }

    @Inject
    public ChatHistoryResource(CurrentAccount caller, ChatHistoryService histories) {
        this.caller = caller;
        this.histories = histories;
    }

    @POST
    @Path("create")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiCreatorCreateChatHistory", summary = "Add a message to the own history of an app")
    @APIResponse(responseCode = "200", description = "The message's number (code 0), or refused",
            content = @Content(schema = @Schema(ref = "AICreatorEnvelope"), examples = {
                @ExampleObject(name = "stored", value = Examples.NUMBER),
                @ExampleObject(name = "refused", value = Examples.REFUSED)}))
    public Envelope<Long> create(@Valid CreateRequest message) {
        return Envelope.ok(histories.add(message.toMessage(caller.require().account())));
    }

    @GET
    @Path("app/{appId}")
    @Operation(operationId = "aiCreatorListChatHistory", summary = "Read the own history of an app, newest first",
            description = "Administrators read everybody's. The next page is asked for with the createTime of the "
                    + "last message as lastCreateTime; no two messages have the same. The total is the history's.")
    @Parameter(name = "appId", schema = @Schema(type = SchemaType.INTEGER, minimum = "1"), example = "1")
    @Parameter(name = "pageSize", example = "10",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "50", defaultValue = "10"))
    @Parameter(name = "lastCreateTime", schema = @Schema(type = SchemaType.STRING),
            example = "2025-08-25T12:00:00.123456", description = "Only messages older than this")
    @APIResponse(responseCode = "200", description = "A page (code 0), or refused",
            content = @Content(schema = @Schema(ref = "AICreatorHistoryAnswer"), examples = {
                @ExampleObject(name = "page", value = Examples.PAGE),
                @ExampleObject(name = "not signed in", value = Examples.NOT_ALLOWED)}))
    public Envelope<HistoryPage> list(@PathParam("appId") String appId,
            @QueryParam("pageSize") @DefaultValue("10") String pageSize,
            @QueryParam("lastCreateTime") String lastCreateTime) {
        long app = Numbers.positive("appId", appId);
        long size = Numbers.positive("pageSize", pageSize);
        Instant before = LocalTime.read("lastCreateTime", lastCreateTime);
        if (size > MAX_PAGE_SIZE) {
            throw new Invalid("pageSize: must be between 1 and " + MAX_PAGE_SIZE);
        }
        ChatPage page = histories.history(caller.require(), app, (int) size, before);
        return Envelope.ok(HistoryPage.of(page, (int) size, 1));
    }
}
