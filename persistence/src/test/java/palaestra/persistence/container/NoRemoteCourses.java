package palaestra.persistence.container;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import palaestra.domain.course.CatalogueAccount;
import palaestra.domain.course.Course;
import palaestra.domain.course.CourseSummary;
import palaestra.domain.course.RemoteCourses;

/** Stands where the client of a remote course platform would be, which is not deployed here. */
@ApplicationScoped
public class NoRemoteCourses implements RemoteCourses {

    @Override
    public boolean configured() {
        return false;
    }

    @Override
    public List<CourseSummary> list(CatalogueAccount account) {
        throw new IllegalStateException("There is no remote catalogue here.");
    }

    @Override
    public Optional<Course> find(CatalogueAccount account, String id) {
        throw new IllegalStateException("There is no remote catalogue here.");
    }
}
