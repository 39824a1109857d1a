package palaestra.api.course;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.ExampleObject;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameters;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.course.CourseLibraryService;

/** The embedded catalogue, which administrators take courses into and out of as JSON documents. */
@Path("/admin/courses")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed(Roles.ADMIN)
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class AdminCoursesResource {

    private static final String DOCUMENT = """
            {"id": "my-course", "name": "My course", "teacher": "Me", "items": [
              {"kind": "video", "title": "Beginning", "seconds": 300},
              {"kind": "exercise", "title": "Reverse", "seconds": 60, "language": "Python", "text": "Reverse a list."},
              {"kind": "reading", "title": "Later", "seconds": 120, "opensAfterSeconds": 600}]}""";

    private final CurrentAccount caller;
    private final CourseLibraryService library;

    protected AdminCoursesResource() {
        this(null, null);
    }

    @Inject
    public AdminCoursesResource(CurrentAccount caller, CourseLibraryService library) {
        this.caller = caller;
        this.library = library;
    }

    @GET
    @Operation(operationId = "courseLibrary", summary = "The courses of the embedded catalogue (administrators)",
            description = "In the order of their names, at most a thousand imported ones.")
    @APIResponse(responseCode = "200", description = "All of them", content = @Content(
            schema = @Schema(type = SchemaType.ARRAY, implementation = CourseOverview.class)))
    public List<CourseOverview> list() {
        return library.list(caller.require()).stream().map(CourseOverview::of).toList();
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(operationId = "courseImport", summary = "Import a course (administrators)",
            description = "Takes the place of the course of the same id. Tasks that run go on with what they have.")
    @RequestBody(required = true, description = "The course, as docs/courses.md describes it", content = @Content(
            schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "course", value = DOCUMENT)))
    @APIResponse(responseCode = "201", description = "Imported",
            content = @Content(schema = @Schema(implementation = CourseOverview.class)))
    @APIResponse(responseCode = "422", description = "It is no such document; the answer says what is wrong",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Response add(JsonNode document) {
        CourseOverview added = CourseOverview.of(library.importCourse(caller.require(), String.valueOf(document)));
        return Response.status(Response.Status.CREATED).entity(added).build();
    }

    @GET
    @Path("{id}")
    @Operation(operationId = "courseExport", summary = "Export a course (administrators)",
            description = "What comes with the product can be exported, too.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "A document that an import takes", content = @Content(
            schema = @Schema(type = SchemaType.OBJECT), examples = @ExampleObject(name = "course", value = DOCUMENT)))
    @APIResponse(responseCode = "404", description = "There is no such course",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Response export(@PathParam("id") String id) {
        return Response.ok(library.exportCourse(caller.require(), id), MediaType.APPLICATION_JSON_TYPE).build();
    }

    @DELETE
    @Path("{id}")
    @Operation(operationId = "courseRemove", summary = "Remove an imported course (administrators)",
            description = "What came with the product under its id is there again.")
    @Parameters(@Parameter(name = "id", schema = @Schema(type = SchemaType.STRING)))
    @APIResponse(responseCode = "200", description = "Removed",
            content = @Content(schema = @Schema(implementation = Message.class)))
    @APIResponse(responseCode = "404", description = "No course of that id was imported",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public Message remove(@PathParam("id") String id) {
        library.removeCourse(caller.require(), id);
        return Message.of("The course is removed.");
    }
}
