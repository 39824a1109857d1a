package palaestra.persistence.course;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import palaestra.domain.account.AccountId;
import palaestra.domain.course.Course;
import palaestra.domain.course.CourseFormat;
import palaestra.domain.course.CourseLibrary;
import palaestra.domain.shared.Invalid;

/** Courses of the product in {@code /courses}, imported ones in the table {@code course}. */
@ApplicationScoped
public class StoredCourseLibrary implements CourseLibrary {

    private static final List<String> BUNDLED = List.of("java-collections", "javascript-async", "python-first-steps");
    private static final int MOST_IMPORTED = 1_000;
    private static final int MOST_PARSED = 100;

    private final EntityManager entityManager;
    private final CourseFormat format;
    private final Map<String, Course> bundled;
    /** By their documents: thousands of rehearsals of a course share one of it. */
    private final Map<String, Course> parsed = new ConcurrentHashMap<>();

    protected StoredCourseLibrary() {
        this.entityManager = null;
        this.format = null;
        this.bundled = Map.of();
    }

    @Inject
    public StoredCourseLibrary(EntityManager entityManager, CourseFormat format) {
        this.entityManager = entityManager;
        this.format = format;
        this.bundled = BUNDLED.stream().map(StoredCourseLibrary::resource).map(format::read)
                .collect(Collectors.toUnmodifiableMap(Course::id, course -> course));
    }

    @Override
    public List<Course> all() {
        Map<String, Course> all = new LinkedHashMap<>(bundled);
        documents("select document from course order by id limit " + MOST_IMPORTED)
                .map(format::read).forEach(course -> all.put(course.id(), course));
        return all.values().stream().sorted(Comparator.comparing(Course::name).thenComparing(Course::id)).toList();
    }

    @Override
    public Optional<Course> find(String id) {
        return imported(id).map(this::read).or(() -> Optional.ofNullable(bundled.get(id)));
    }

    @Override
    public Optional<String> export(String id) {
        return find(id).map(format::write);
    }

    @Override
    public Course add(String document, AccountId by, Instant now) {
        Course course = format.read(document);
        long others = ((Number) entityManager.createNativeQuery("select count(id) from course where id <> ?1")
                .setParameter(1, course.id()).getSingleResult()).longValue();
        if (others >= MOST_IMPORTED) {
            throw new Invalid("There are " + MOST_IMPORTED + " imported courses, which is the most there can be.");
        }
        entityManager.createNativeQuery("""
                insert into course (id, document, imported_by, imported_at) values (?1, ?2, ?3, ?4)
                on conflict (id) do update set document = excluded.document, imported_by = excluded.imported_by,
                    imported_at = excluded.imported_at""")
                .setParameter(1, course.id()).setParameter(2, format.write(course))
                .setParameter(3, by.value()).setParameter(4, Timestamp.from(now)).executeUpdate();
        return course;
    }

    @Override
    public boolean remove(String id) {
        return entityManager.createNativeQuery("delete from course where id = ?1").setParameter(1, id)
                .executeUpdate() == 1;
    }

    private Course read(String document) {
        Course known = parsed.get(document);
        if (known == null) {
            known = format.read(document);
            if (parsed.size() >= MOST_PARSED) {
                parsed.clear();
            }
            parsed.put(document, known);
        }
        return known;
    }

    private Optional<String> imported(String id) {
        Stream<?> found = entityManager.createNativeQuery("select document from course where id = ?1")
                .setParameter(1, id).getResultList().stream();
        return found.findFirst().map(String.class::cast);
    }

    private Stream<String> documents(String sql) {
        Stream<?> documents = entityManager.createNativeQuery(sql).getResultList().stream();
        return documents.map(String.class::cast);
    }

    private static String resource(String id) {
        try (InputStream resource = StoredCourseLibrary.class.getResourceAsStream("/courses/" + id + ".json")) {
            return new String(resource.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
