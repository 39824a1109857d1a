package palaestra.domain.course;

/** The JSON document of a course, as {@code course.schema.json} describes it. */
public interface CourseFormat {

    /** @throws palaestra.domain.shared.Invalid if it is no such document; the message says what is wrong */
    Course read(String document);

    String write(Course course);
}
