package palaestra.api.aicreator;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
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

/** Everybody's chat histories, for administrators. */
@Path("/chat-history/admin")
@ApplicationScoped
@Speaks(AiCreatorErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "AICreator")
public class ChatAdministrationResource {

    private final CurrentAccount caller;
    private final ChatHistoryService histories;

    protected ChatAdministrationResource() {
        this(null, null);
    }

    @Inject
    public ChatAdministrationResource(CurrentAccount caller, ChatHistoryService histories) {
        this.caller = caller;
        this.histories = histories;
    }

    @POST
    @Path("page")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "aiCreatorSearchChatHistory", summary = "Search all histories (administrators)",
            description = "All filters apply together. A page behind the last one is empty.")
    @APIResponse(responseCode = "200", description = "A page (code 0), or refused",
            content = @Content(schema = @Schema(ref = "AICreatorHistoryAnswer"), examples = {
                @ExampleObject(name = "page", value = Examples.PAGE),
                @ExampleObject(name = "not allowed", value = Examples.NOT_ALLOWED)}))
    public Envelope<HistoryPage> search(@Valid SearchRequest search) {
        ChatPage page = histories.search(caller.require(), search.filter(), search.order(), search.page(),
                search.rows());
        return Envelope.ok(HistoryPage.of(page, search.rows(), search.page()));
    }

    @POST
    @Path("delete")
    @Operation(operationId = "aiCreatorDeleteChatHistory", summary = "Delete a message (administrators)",
            description = "It is in no list any more.")
    @Parameter(name = "chatHistoryId", required = true, example = "123456",
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1"))
    @APIResponse(responseCode = "200", description = "Deleted (code 0), or refused",
            content = @Content(schema = @Schema(ref = "AICreatorEnvelope"), examples = {
                @ExampleObject(name = "deleted", value = Examples.DONE),
                @ExampleObject(name = "unknown", value = Examples.NOT_FOUND)}))
    public Envelope<Boolean> delete(@QueryParam("chatHistoryId") String chatHistoryId) {
        histories.delete(caller.require(), Numbers.positive("chatHistoryId", chatHistoryId));
        return Envelope.ok(true);
    }
}
