package palaestra.domain.course;

/**
 * A course in a list.
 *
 * @param progress how much of it the learner is through as the catalogue knows, 0 to 100
 * @param ended whether it is over
 */
public record CourseSummary(String id, String name, String teacher, int progress, boolean ended) {

    static CourseSummary of(Course course) {
        return new CourseSummary(course.id(), course.name(), course.teacher(), 0, false);
    }
}
