package palaestra.domain.course;

/** The number of a course task. */
public record CourseTaskId(long value) {
}
