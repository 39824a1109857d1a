package palaestra.api.smartcoder;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.UriInfo;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
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
import palaestra.domain.forum.AnswerId;
import palaestra.domain.forum.AnswerService;
import palaestra.domain.forum.HelpTaskId;
import palaestra.domain.shared.Invalid;

/** Answers of programmers, and their adoption. */
@Path("/answer/auth")
@ApplicationScoped
@Speaks(SmartCoderErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "SmartCoder")
public class AnswersResource {

    private static final long GIVE_UP = 0;
    private static final long ADOPT = 1;

    private final AnswerService answers;
    private final CurrentAccount caller;

    protected AnswersResource() {
        this(null, null);
    }

    @Inject
    public AnswersResource(AnswerService answers, CurrentAccount caller) {
        this.answers = answers;
        this.caller = caller;
    }

    @POST
    @Path("add")
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "smartCoderAddAnswer", summary = "Answer a task",
            description = "For programmers and administrators.")
    @RequestBody(required = true, content = @Content(mediaType = MediaType.APPLICATION_JSON,
            schema = @Schema(ref = "SmartCoderNewAnswer"),
            examples = @ExampleObject(name = "answer", value = ForumExamples.NEW_ANSWER)))
    @APIResponse(responseCode = "200", description = "Stored (code 200), or refused (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderNumberAnswer"), examples = {
                @ExampleObject(name = "stored", value = ForumExamples.DONE),
                @ExampleObject(name = "no such task", value = ForumExamples.NO_TASK),
                @ExampleObject(name = "refused", value = ForumExamples.NO_CONTENT)}))
    public Envelope<Integer> add(@Valid AddAnswerRequest answer) {
        answers.answer(caller.require(), new HelpTaskId(answer.taskId()), answer.content());
        return Envelope.ok(1);
    }

    @POST
    @Path("adopt")
    @Consumes({MediaType.APPLICATION_FORM_URLENCODED, MediaType.APPLICATION_JSON})
    @Operation(operationId = "smartCoderAdopt", summary = "Adopt an answer to one's task, or give the adoption up",
            description = "An answer that was adopted before is released. The parameters may come in the body, too.")
    @Parameter(name = "answerId", in = ParameterIn.QUERY, required = true,
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "status", in = ParameterIn.QUERY, required = true, description = "1: adopt, 0: give up",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @Parameter(name = "taskId", in = ParameterIn.QUERY,
            description = "Must be the task that the answer answers",
            schema = @Schema(ref = "SmartCoderWholeNumber"))
    @RequestBody(required = false, content = @Content(mediaType = MediaType.APPLICATION_FORM_URLENCODED,
            schema = @Schema(ref = "SmartCoderAdoptParameters")))
    @APIResponse(responseCode = "200", description = "Done (code 200), or refused (code 400)",
            content = @Content(schema = @Schema(ref = "SmartCoderNumberAnswer"), examples = {
                @ExampleObject(name = "done", value = ForumExamples.DONE),
                @ExampleObject(name = "no such answer", value = ForumExamples.NO_ANSWER)}))
    public Envelope<Integer> adopt(@Context UriInfo uri, @Context HttpHeaders headers, InputStream body)
            throws IOException {
        Parameters parameters = Parameters.of(uri, headers, body);
        AnswerId answer = new AnswerId(parameters.required("answerId"));
        Optional<HelpTaskId> task = parameters.number("taskId").map(HelpTaskId::new);
        if (isAdoption(parameters.required("status"))) {
            answers.adopt(caller.require(), answer, task);
        } else {
            answers.release(caller.require(), answer, task);
        }
        return Envelope.ok(1);
    }

    private static boolean isAdoption(long status) {
        if (status != ADOPT && status != GIVE_UP) {
            throw new Invalid("status: must be 0 or 1");
        }
        return status == ADOPT;
    }
}
