package palaestra.domain.course;

import java.util.List;
import java.util.Optional;

/**
 * A course platform elsewhere, which is only read from. Every call is bounded in time and may throw
 * {@link palaestra.domain.shared.Unavailable}.
 */
public interface RemoteCourses {

    /** Whether this installation uses one. */
    boolean configured();

    /** @throws CatalogueRefusal if the platform does not know the account, or its password is another */
    List<CourseSummary> list(CatalogueAccount account);

    /**
     * @return empty if the account sees no such course
     * @throws CatalogueRefusal if the platform does not know the account, or its password is another
     */
    Optional<Course> find(CatalogueAccount account, String id);
}
