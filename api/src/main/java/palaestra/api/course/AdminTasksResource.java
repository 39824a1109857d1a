package palaestra.api.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.CourseSupervision;
import palaestra.domain.course.TaskFilter;

/** Everybody's tasks, for administrators. */
@Path("/admin/tasks")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class AdminTasksResource {

    private final CurrentAccount caller;
    private final CourseSupervision tasks;
    private final Pages pages;
    private final Clock clock;

    protected AdminTasksResource() {
        this(null, null, null, null);
    }

    @Inject
    public AdminTasksResource(CurrentAccount caller, CourseSupervision tasks, Pages pages, Clock clock) {
        this.caller = caller;
        this.tasks = tasks;
        this.pages = pages;
        this.clock = clock;
    }

    @GET
    @Operation(operationId = "courseAllTasks", summary = "Everybody's tasks, newest first (administrators)")
    @Parameter(name = "page", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", defaultValue = "1"))
    @Parameter(name = "page_size", in = ParameterIn.QUERY,
            schema = @Schema(type = SchemaType.INTEGER, minimum = "1", maximum = "100", defaultValue = "20"))
    @Parameter(name = "status", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.STRING),
            description = "May be repeated, also as status[]")
    @Parameter(name = "user_id", in = ParameterIn.QUERY, schema = @Schema(type = SchemaType.INTEGER),
            description = "0 for everybody's")
    @APIResponse(responseCode = "200", description = "A page",
            content = @Content(schema = @Schema(implementation = Page.class)))
    @APIResponse(responseCode = "422", description = "A number is none, or out of its bounds",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Page<AdminTaskRow> list(@Context UriInfo uri) {
        MultivaluedMap<String, String> query = uri.getQueryParameters();
        PageRequest page = pages.of(query);
        Optional<AccountId> owner = Queries.text(query, "user_id").map(text -> Numbers.whole("user_id", text))
                .filter(id -> id != 0).map(AccountId::new);
        CourseSupervision.Page found = tasks.list(caller.require(),
                new TaskFilter(owner, StatusFilter.of(query)), page.window());
        return Page.of(found.tasks().tasks().stream().map(task -> new AdminTaskRow(TaskRow.of(task, clock.instant()),
                found.usernames().get(task.owner()))).toList(), found.tasks().total(), page);
    }

    @POST
    @Path("{id}/force-stop")
    @Operation(operationId = "courseForceStop", summary = "Cancel anybody's task (administrators)")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "Cancelled",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "400", description = "It is neither pending nor running",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    @APIResponse(responseCode = "404", description = "There is no such task",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message forceStop(@PathParam("id") String id) {
        tasks.forceStop(caller.require(), TasksResource.id(id));
        return Message.of("The task is stopped.");
    }

    @POST
    @Path("{id}/cancel")
    @Operation(operationId = "courseAdminCancel", summary = "The same as force-stop (administrators)")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.INTEGER)))
    @APIResponse(responseCode = "200", description = "Cancelled",
            content = @Content(schema = @Schema(implementation = Message.class)))
    public Message cancel(@PathParam("id") String id) {
        return forceStop(id);
    }
}
