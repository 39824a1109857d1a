package palaestra.domain.course;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import palaestra.domain.account.AccountId;

/** The courses that come with the product, and those that were imported. */
public interface CourseLibrary {

    /** In the order of their names; imported ones take the place of those that came with the product. */
    List<Course> all();

    Optional<Course> find(String id);

    /** @return the JSON document that an import of the same course would take */
    Optional<String> export(String id);

    /**
     * Stores a course, in place of the one of the same id if there is one. Needs a transaction.
     *
     * @param document JSON as docs/courses.md describes it
     * @throws palaestra.domain.shared.Invalid if it is no such document; the message says what is wrong
     */
    Course add(String document, AccountId by, Instant now);

    /** Takes an imported course away. Needs a transaction. */
    boolean remove(String id);
}
