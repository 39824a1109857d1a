package palaestra.domain.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.SignedIn;
import palaestra.domain.audit.AuditKind;
import palaestra.domain.audit.AuditService;
import palaestra.domain.shared.Forbidden;
import palaestra.domain.shared.NotFound;

/** The library: read by all, changed by administrators, which is in the audit trail. */
@ApplicationScoped
@Transactional
public class CourseLibraryService {

    private final CourseLibrary library;
    private final AuditService audit;
    private final Clock clock;

    protected CourseLibraryService() {
        this(null, null, null);
    }

    @Inject
    public CourseLibraryService(CourseLibrary library, AuditService audit, Clock clock) {
        this.library = library;
        this.audit = audit;
        this.clock = clock;
    }

    /** All courses, for those who rehearse. */
    public List<Course> all() {
        return library.all();
    }

    public Optional<Course> find(String id) {
        return library.find(id);
    }

    /** @throws Forbidden unless an administrator asks */
    public List<Course> list(SignedIn reader) {
        reader.requireAdministrator();
        return library.all();
    }

    /**
     * @param document JSON as docs/courses.md describes it
     * @throws Forbidden unless an administrator asks
     * @throws palaestra.domain.shared.Invalid if it is no such document
     */
    public Course importCourse(SignedIn administrator, String document) {
        administrator.requireAdministrator();
        Course added = library.add(document, administrator.account(), clock.instant());
        audit.record(AuditKind.SYSTEM_CHANGE, administrator.account(), null);
        return added;
    }

    /**
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if there is no such course
     */
    public String exportCourse(SignedIn administrator, String id) {
        administrator.requireAdministrator();
        return library.export(id).orElseThrow(() -> new NotFound("There is no such course."));
    }

    /**
     * Takes an imported course away; what came with the product under that id is there again.
     *
     * @throws Forbidden unless an administrator asks
     * @throws NotFound if no such course was imported
     */
    public void removeCourse(SignedIn administrator, String id) {
        administrator.requireAdministrator();
        if (!library.remove(id)) {
            throw new NotFound("No course of that id was imported.");
        }
        audit.record(AuditKind.SYSTEM_CHANGE, administrator.account(), null);
    }
}
