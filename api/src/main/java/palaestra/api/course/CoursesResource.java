package palaestra.api.course;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import palaestra.api.errors.Speaks;
import palaestra.api.security.CurrentAccount;
import palaestra.api.security.Roles;
import palaestra.domain.course.CourseDirectory;

/** The courses of the catalogue. */
@Path("/courses")
@ApplicationScoped
@Speaks(CourseErrors.class)
@Produces(MediaType.APPLICATION_JSON)
@RolesAllowed({Roles.USER, Roles.PROGRAMMER, Roles.ADMIN})
@SecurityRequirement(name = "bearer")
@SecurityRequirement(name = "cookie")
@Tag(ref = "Course platform")
public class CoursesResource {

    private final CurrentAccount caller;
    private final CourseDirectory courses;

    protected CoursesResource() {
        this(null, null);
    }

    @Inject
    public CoursesResource(CurrentAccount caller, CourseDirectory courses) {
        this.caller = caller;
        this.courses = courses;
    }

    @GET
    @Path("list")
    @Operation(operationId = "courseList", summary = "The courses that can be rehearsed")
    @APIResponse(responseCode = "200", description = "All of them", content = @Content(
            schema = @Schema(type = SchemaType.ARRAY, implementation = CourseAnswer.class)))
    @APIResponse(responseCode = "400", description = "A remote catalogue, and no account at it or a wrong one",
            content = @Content(schema = @Schema(implementation = ErrorBody.class)))
    public List<CourseAnswer> list() {
        return courses.list(caller.require().account()).stream().map(CourseAnswer::of).toList();
    }
}
